import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { memoryDir } from "../fakes.ts";
import { why } from "../test/dir-kinds.ts";
import { makeDir } from "./make-dir.ts";

const base = mkdtempSync(join(tmpdir(), "capc-names-"));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What other systems, shells, terminals, servers or file managers take for something else than a name. */
const odd = [
  ..."a:b C: C:x x:stream x::$DATA CON nul nul.txt COM1 aux.c CONIN$ LPT1. PRN".split(" "),
  ..."x. x... ... .... ..x x.. ~ ~root $HOME %HOME% -rf * ? | & ; ' \" `id` $(id) {a,b}".split(" "),
  ..."%2e%2e ..%2f %2e%2e%2fx %252e%252e %c0%ae%c0%ae ..%00 x%00".split(" "),
  ..."..\u2215x|..\uff0fx|\uff0e\uff0e|\u2025|\u2024\u2024|\ufeff..|..\u200b|.\u00ad.|\u200b|\u202etxt.exe|e\u0301|\u00e9|\u212a|K|k|SS|\u00df|X".split(
    "|",
  ),
  ..." |x |. |.. |\t|\n|a\nb|a\rb|\x7f|\x1b[2J|\x1b]0;t\x07".split("|"),
  "x".repeat(255),
  "\u00e9".repeat(127),
];
/** Those that are no names, and would be more than one elsewhere. */
const refused = [
  ..."\\\\?\\C:\\x|\\\\.\\pipe\\x|\\\\server\\share|..\\x|x\\..\\y|//server/share|file:///etc/passwd|/proc/self/root|/dev/fd/0|....//x".split(
    "|",
  ),
  ..."..|.|/|//|x/|/x|x/./y|x/../y|\0|x\0|\0/x|../\0".split("|"),
  "x".repeat(256),
  "\u00e9".repeat(128),
  `x/${"y".repeat(256)}`,
  "\udc00",
];

describe("a name is a name and nothing else, however it is spelled", () => {
  const kinds = [
    ["makeDir", () => makeDir(mkdtempSync(join(base, "root-")))],
    ["memoryDir", () => memoryDir()],
  ] as const;
  it.each(kinds)("in %s", async (_, make) => {
    const dir = make();
    for (const name of odd) await (await dir.file(name)).appendOnly().append(name);
    // Each has the text that was written under it, so no two are one.
    for (const name of odd) expect(await (await dir.file(name)).text()).toBe(name);
    expect((await dir.list()).map(({ name }) => name).toSorted()).toEqual(odd.toSorted());
    for (const path of refused) {
      const acts = [() => dir.open(path), () => dir.make(path), () => dir.remove(path), () => dir.rename("x.", path)];
      for (const act of [...acts, async () => (await dir.file(path)).replace("x")])
        expect([path, await why(act)]).toEqual([path, "bad-name"]);
    }
    expect((await dir.list()).length).toBe(odd.length);
    const message = await dir.open(`${"x".repeat(99)}\u{1f600}/\ud800\n\x1b[2J`).catch(({ message }: Error) => message);
    expect(message).toMatch(/^bad-name: x{99}\ufffd?…$/);
  });
});

describe("what the system has links and sockets for", () => {
  it("leads out of no directory of /proc or /dev", async () => {
    // Here a link is no text that somebody has written, but the thing itself.
    for (const [root, magic] of [
      ["/proc/self", "cwd root exe fd/0 fd/1 ns/mnt task/../cwd cwd/package.json root/etc/passwd"],
      ["/proc", "self thread-self self/status self/cwd"],
      ["/dev", "fd stdin fd/0 null zero full random tty"],
    ] as const) {
      const dir = makeDir(root);
      for (const path of magic.split(" ")) {
        const acts = [
          async () => (await dir.file(path)).text(10),
          async () => (await (await dir.file(path)).reader()).close(),
        ];
        for (const act of [...acts, async () => (await dir.open(path)).list()])
          expect(`${path} ${await why(act)}`).toMatch(/ (not-a-file|not-a-directory|bad-name)$/);
      }
    }
  });

  it("opens no socket", async () => {
    const root = mkdtempSync(join(base, "root-"));
    const server = createServer(() => expect.unreachable()).listen(join(root, "s"));
    await later(5);
    const file = await makeDir(root).file("s");
    const acts = [() => file.text(), () => file.writer(), () => file.replace("x"), () => file.appendOnly().append("x")];
    for (const act of acts) expect(await why(act)).toBe("not-a-file");
    expect((await file.stat()).kind).toBe("other");
    await new Promise((resolve) => server.close(resolve));
  });
});

it("who watches a directory hears nothing of it once it is another one, or elsewhere", async () => {
  const here = mkdtempSync(join(base, "watched-"));
  const root = join(here, "root");
  for (const name of ["a", "b", "c"]) mkdirSync(join(root, name), { recursive: true });
  mkdirSync(join(here, "outside"));
  const dir = makeDir(root).readOnly();
  const told: string[] = [];
  const watch = async (path: string) => (await dir.open(path)).watch((name) => told.push(`${path}/${name}`));
  const watchers = [await watch("a"), await watch("b"), await watch("c")];
  for (const name of ["a", "b", "c"]) writeFileSync(join(root, name, "1"), "");
  const hear = async (...names: readonly string[]): Promise<void> => {
    for (let i = 0; i < 200 && told.length < names.length; i++) await later(5);
    expect(told.splice(0).toSorted()).toEqual(names);
  };
  await hear("a/1", "b/1", "c/1");
  // Out of the tree with a link in its place, to another place in it, and swapped with another one.
  renameSync(join(root, "a"), join(here, "gone"));
  symlinkSync(join(here, "outside"), join(root, "a"));
  renameSync(join(root, "b"), join(root, "moved"));
  renameSync(join(root, "c"), join(here, "was-c"));
  mkdirSync(join(root, "c"));
  for (const path of ["gone/2", "outside/2", "root/moved/2", "was-c/2", "root/c/2"])
    writeFileSync(join(here, path), "");
  await later(30);
  expect(told).toEqual([]);
  for (const path of ["a", "b"]) expect(await why(() => watch(path))).toMatch(/not-a-directory|not-found/);
  watchers.push(await watch("c"));
  writeFileSync(join(root, "c/3"), "");
  await hear("c/3");
  for (const { stop } of watchers) stop();
  expect(readdirSync(join(here, "outside"))).toEqual(["2"]);
  expect(readFileSync(join(here, "outside/2"), "utf8")).toBe("");
});

it("so many watch at once, and room is made by those who stop", async () => {
  const dir = makeDir(mkdtempSync(join(base, "root-"))).readOnly();
  const watchers: { stop(): void }[] = [];
  for (let i = 0; i < 1024; i++) watchers.push(await dir.watch(() => {}));
  expect(await why(() => dir.watch(() => {}))).toBe("busy");
  watchers[7]!.stop();
  watchers[7]!.stop();
  watchers.push(await dir.watch(() => {}));
  expect(await why(() => dir.watch(() => {}))).toBe("busy");
  for (const { stop } of watchers) stop();
  (await dir.watch(() => {})).stop();
});
