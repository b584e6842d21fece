import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { seededRandom } from "../fakes.ts";
import type { Dir } from "../index.ts";
import { reasonOf } from "../pure.ts";
import { makeDir } from "./make-dir.ts";

const base = mkdtempSync(join(tmpdir(), "capc-dir-"));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const why = async (act: () => unknown): Promise<string> => {
  try {
    return `done: ${JSON.stringify(await act())}`;
  } catch (error) {
    return reasonOf(error) ?? `no reason: ${error}`;
  }
};

let root: string;
let outside: string;
let dir: Dir;
beforeEach(() => {
  const here = mkdtempSync(join(base, "case-"));
  [root, outside] = [join(here, "root"), join(here, "root-sibling")];
  mkdirSync(join(root, "sub"), { recursive: true });
  mkdirSync(join(outside, "deep"), { recursive: true });
  writeFileSync(join(outside, "secret"), "secret");
  writeFileSync(join(root, "own"), "own");
  dir = makeDir(root);
});
const isUntouched = (): void => {
  expect(readdirSync(outside).sort()).toEqual(["deep", "secret"]);
  expect(readFileSync(join(outside, "secret"), "utf8")).toBe("secret");
  expect(readdirSync(join(outside, "deep"))).toEqual([]);
};

describe("makeDir does not follow", () => {
  it("links at the end of a path", async () => {
    symlinkSync(join(outside, "secret"), join(root, "link"));
    symlinkSync("own", join(root, "inner"));
    symlinkSync(join(outside, "new"), join(root, "dangling"));
    symlinkSync("/proc/self/root", join(root, "magic"));
    for (const name of ["link", "inner", "dangling", "magic"]) {
      const file = await dir.file(name);
      const acts = [() => file.text(), () => file.bytes(), () => file.reader(), () => file.writer()];
      for (const act of [...acts, () => file.appendOnly().append("x"), () => file.replace("x")])
        expect(await why(act)).toBe("not-a-file");
      expect(await why(() => dir.open(name))).toBe("not-a-directory");
      expect((await file.stat()).kind).toBe("link");
    }
    // A link is a name like others, to be moved and removed.
    await dir.rename("link", "sub/link");
    await dir.remove("sub/link");
    await dir.rename("own", "dangling");
    expect(readFileSync(join(root, "dangling"), "utf8")).toBe("own");
    isUntouched();
  });

  it("links in the middle of a path", async () => {
    symlinkSync(outside, join(root, "out"));
    symlinkSync("..", join(root, "sub/up"));
    symlinkSync("sub", join(root, "inner"));
    for (const way of ["out", "sub/up", "sub/up/root-sibling", "inner"]) {
      const acts = [
        () => dir.open(way),
        () => dir.open(`${way}/deep`),
        () => dir.file(`${way}/secret`),
        () => dir.readOnly().file(`${way}/secret`),
        () => dir.appendOnly().file(`${way}/secret`),
        () => dir.make(`${way}/made`),
        () => dir.remove(`${way}/secret`),
        () => dir.rename("own", `${way}/own`),
        () => dir.rename(`${way}/secret`, "got"),
      ];
      for (const act of acts) expect(await why(act)).toBe("not-a-directory");
    }
    expect((await dir.list()).filter(({ kind }) => kind === "link").map(({ name }) => name)).toEqual(["inner", "out"]);
    isUntouched();
  });

  it("a link that takes the place of a directory, or of the root", async () => {
    const sub = await dir.open("sub");
    const file = await sub.file("x");
    renameSync(join(root, "sub"), join(root, "moved"));
    symlinkSync(outside, join(root, "sub"));
    for (const act of [() => sub.list(), () => sub.file("x"), () => file.replace("x"), () => file.text()])
      expect(await why(act)).toBe("not-a-directory");
    renameSync(root, `${root}-moved`);
    symlinkSync(outside, root);
    expect(await (await dir.file("own")).text()).toBe("own");
    await (await dir.file("moved/x")).replace("x");
    expect(readFileSync(`${root}-moved/moved/x`, "utf8")).toBe("x");
    isUntouched();
  });
});

it("makeDir finds nothing outside by any path that can be put together", async () => {
  symlinkSync("..", join(root, "up"));
  symlinkSync(outside, join(root, "sub/out"));
  const names = ["..", ".", "sub", "up", "out", "own", "secret", "root-sibling", "%2e", "\\", "\0", "\u2025", "~", " "];
  const part = fc.constantFrom(...names, "/", "/", "/", "/");
  const open = async (path: string): Promise<unknown> => (await dir.file(path)).text();
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
      const path = parts.join("");
      expect(await why(() => open(path))).not.toContain("secret");
      await why(async () => (await dir.file(path)).appendOnly().append("x"));
      await why(() => dir.make(path));
      await why(() => dir.rename(path, "got"));
    }),
    { seed: 3, numRuns: 150 },
  );
  isUntouched();
});

describe("makeDir opens nothing but files and directories", () => {
  it("no pipe, which would wait, and no device, which would notice", async () => {
    execFileSync("mkfifo", [join(root, "pipe")]);
    const special = ["pipe"];
    // Only root may make devices.
    if (spawnSync("mknod", [join(root, "zero"), "c", "1", "5"]).status === 0) special.push("zero");
    for (const name of special) {
      const file = await dir.file(name);
      const acts = [() => file.text(), () => file.reader(), () => file.writer(), () => file.replace("x")];
      for (const act of [...acts, () => file.appendOnly().append("x")]) expect(await why(act)).toBe("not-a-file");
      expect(await file.stat()).toMatchObject({ kind: "other", size: 0 });
      expect(await why(() => dir.open(`${name}/x`))).toBe("not-a-directory");
    }
    expect(statSync(join(root, "pipe")).isFIFO()).toBe(true);
  });

  it("no second name of a file, if the host says so", async () => {
    linkSync(join(outside, "secret"), join(root, "hard"));
    expect(await (await dir.file("hard")).text()).toBe("secret");
    const strict = makeDir(root, { hardLinks: "refuse" });
    const file = await strict.file("hard");
    for (const act of [() => file.text(), () => file.writer(), () => file.appendOnly().append("x")])
      expect(await why(act)).toBe("refused");
    expect(await (await strict.file("own")).text()).toBe("own");
    isUntouched();
  });
});

describe("makeDir", () => {
  it("leaves out names that are not UTF-8", async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xff, 0x66])]), "x");
    expect((await dir.list()).map(({ name }) => name)).toEqual(["own", "sub"]);
  });

  it("takes what was a directory to be one as long as it is held", async () => {
    rmSync(root, { recursive: true });
    expect(await why(async () => (await dir.file("x")).replace("x"))).toBe("not-found");
    expect(await dir.list()).toEqual([]);
  });

  it("says of its own use what is wrong", async () => {
    expect(await why(() => makeDir(join(root, "none")))).toBe("not-found");
    expect(await why(() => makeDir(join(root, "own")))).toBe("not-a-directory");
  });

  it("replaces at once, leaves nothing behind, and keeps who may read", async () => {
    writeFileSync(join(root, "mode"), "old", { mode: 0o640 });
    await (await dir.file("mode")).replace("new");
    expect(statSync(join(root, "mode")).mode & 0o777).toBe(0o640);
    const { cap, revoke } = dir.revocable();
    const file = await cap.file("mode");
    const late = why(() => file.replace("late"));
    revoke();
    expect(await late).toBe("revoked");
    expect(readFileSync(join(root, "mode"), "utf8")).toBe("new");
    expect(readdirSync(root).sort()).toEqual(["mode", "own", "sub"]);
  });

  it("reads ahead without anybody noticing", async () => {
    const bytes = Buffer.alloc(3_500_000);
    for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32LE(at, at);
    writeFileSync(join(root, "big"), bytes);
    const random = seededRandom(7);
    const reader = await (await dir.file("big")).reader();
    for (let round = 0; round < 30; round++) {
      let at = await reader.seek(random.below(bytes.length));
      for (let n = random.below(40); n > 0; n--) {
        const size = 1 + random.below(random.below(4) === 0 ? 900_000 : 70_000);
        const part = await reader.readBytes(size);
        expect(Buffer.compare(part, bytes.subarray(at, at + size))).toBe(0);
        at += part.length;
      }
    }
    await reader.seek(0, "end");
    for (let n = 0; n < 10; n++) {
      expect(await reader.read(1000)).toBe("");
      appendFileSync(join(root, "big"), `line ${n}`);
      expect(await reader.read(1000)).toBe(`line ${n}`);
    }
    // Who goes back sees what is there now.
    await reader.seek(0);
    for (let n = 0; n < 8; n++) await reader.readBytes(10);
    writeFileSync(join(root, "big"), Buffer.alloc(2_500_000, 7));
    await reader.seek(0);
    for (let n = 0; n < 8; n++) expect(new Set(await reader.readBytes(30))).toEqual(new Set([7]));
    await reader.close();
  });

  it("lets go of what it opened", async () => {
    const open = (): number => readdirSync("/proc/self/fd").filter((fd) => isBelow(fd)).length;
    const isBelow = (fd: string): boolean => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`).startsWith(root);
      } catch {
        return false;
      }
    };
    const before = open();
    const file = await dir.file("own");
    for (let i = 0; i < 20; i++) {
      await file.text();
      await file.appendOnly().append("");
      await (await file.reader()).close();
      await (await file.writer()).close();
      await file.replace("x");
      await dir.make("made");
      await dir.remove("made");
      await why(() => dir.open("own/x"));
      await why(() => dir.file("none/x"));
      await why(() => dir.remove("sub/none"));
    }
    expect(open()).toBe(before);
  });

  it("holds against somebody who swaps a directory for a link: a sample of `npm run race`", () => {
    const race = join(import.meta.dirname, "../../test-fixtures/race/race.mjs");
    const { stdout, status } = spawnSync(process.execPath, [race, "3000"], { encoding: "utf8", timeout: 20_000 });
    expect(stdout).toMatch(/ 0 odd, 0 escaped/);
    expect(status).toBe(0);
  });
});
