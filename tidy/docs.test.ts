import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadCommands } from "../cli/assemble-program.ts";
import { exitCodes } from "../cli/command.ts";
import { tscFlags } from "../cli/tsc-flags.ts";
import { openSession, type Session } from "../compiler/1-open/session.ts";
import { compileConfined } from "../importer/compile-confined.ts";
import { type Folder, makeFolder } from "../test-fixtures/tools/make-folder.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const textOf = (page: string): string => readFileSync(join(root, page), "utf8");

interface Block {
  /** What stands behind the fence: `ts rejected CAP1001`. */
  readonly kind: string;
  readonly text: string;
}
const blocksOf = (page: string): readonly Block[] =>
  [...textOf(page).matchAll(/^```(\w.*)\n([\s\S]*?)^```$/gm)].map(([, kind, text]) => ({ kind: kind!, text: text! }));

let folder: Folder;
let session: Session;
beforeAll(() => {
  folder = makeFolder();
  session = openSession();
});
afterAll(() => {
  folder.remove();
  session.close();
});

const node = (...words: readonly string[]): string => {
  const { stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: folder.path,
    encoding: "utf8",
    timeout: 20_000,
  });
  return stderr + stdout;
};

test.each(["README.md", "docs/embedding.md"])("the host in %s prints what stands below it", (page) => {
  const [program, printed] = ["js", "text"].map((kind) => blocksOf(page).find((block) => block.kind === kind)!.text);
  folder.write({ "host.mjs": program! });
  expect(node("host.mjs")).toBe(printed);
});

test("README's example is a page that one takes in at a glance", () => {
  expect(blocksOf("README.md")[0]!.text.split("\n").length).toBeLessThanOrEqual(21);
});

describe("the guide", () => {
  const blocks = blocksOf("docs/guide.md").filter(({ kind }) => kind.startsWith("ts "));

  test.each(blocks.map((block) => [block.kind, block] as const))("%s", (kind, { text }) => {
    const { diagnostics } = compileConfined(session.openTexts({ "/page.ts": text }), { form: "closure" });
    const codes = diagnostics.map(({ code }) => code);
    expect(codes).toEqual(kind.startsWith("ts rejected") ? [kind.slice("ts rejected ".length)] : []);
  });

  test("its program prints what the guide says", () => {
    folder.write({ "program.ts": blocks.find(({ kind }) => kind === "ts program")!.text });
    const printed = /^`capc run` prints `(.*?)`/m.exec(textOf("docs/guide.md"))![1];
    expect(node(join(root, "dist/cli/main.js"), "run", "program.ts")).toBe(`${printed}\n`);
  });
});

describe("docs/cli.md", () => {
  const page = textOf("docs/cli.md");

  test("its program runs", () => {
    folder.write({ "hello.ts": blocksOf("docs/cli.md").find(({ kind }) => kind === "ts")!.text });
    expect(node(join(root, "dist/cli/main.js"), "run", "hello.ts", "reader")).toBe("hello, reader\n");
  });

  test("it lists every flag of every subcommand, and no others", async () => {
    const listed = [...page.matchAll(/^\| `(-[^`]*)` \| ([^|]*) \|/gm)].map(
      ([, form, of]) => `${form!.replace(/ .*?(--)/, " $1")} of ${of}`,
    );
    const forms = new Map<string, string[]>();
    const own = (form: string): boolean => !tscFlags.some((flag) => flag.form === form);
    for (const { name, flags } of await loadCommands())
      for (const { form } of flags) {
        if (!own(form)) continue;
        const shown = form === "--pretty <boolean>" ? "--pretty true\\|false" : form;
        forms.set(shown, [...(forms.get(shown) ?? []), name]);
      }
    expect(listed.toSorted()).toEqual([...forms].map(([form, names]) => `${form} of ${names.join(", ")}`).toSorted());
  });

  test("docs/tsc.md lists every flag of tsc's", () => {
    const named = new Set([...textOf("docs/tsc.md").matchAll(/`(--\w+)`/g)].map(([, name]) => name));
    const missing = tscFlags.map(({ form }) => /--\w+/.exec(form)![0]).filter((name) => !named.has(name));
    expect(missing).toEqual([]);
  });

  test("it lists the exit codes", () => {
    const rows = [...page.matchAll(/^\| ([\d, ]+) \| /gm)].flatMap(([, numbers]) => numbers!.split(", ").map(Number));
    expect(rows).toEqual(Object.values(exitCodes));
  });
});

test.each(pages)("links in %s lead somewhere", (page) => {
  const missing = [...textOf(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^https?:/.test(target) && !existsSync(join(root, dirname(page), target)));
  expect(missing).toEqual([]);
});

test("every dependency is defended", () => {
  const page = textOf("docs/dependencies.md");
  for (const name of [".", "runtime", "verifier", "std"]) {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(textOf(join(name, "package.json")));
    for (const one of [...Object.keys(dependencies), ...Object.keys(devDependencies)])
      expect(page).toContain(`\`${one}\``);
  }
});

test("the glossary has at most twenty lines", () => {
  const words = textOf("docs/architecture.md").split("## Words")[1]!;
  expect(words.match(/^\| /gm)!.length - 2).toBeLessThanOrEqual(20);
});
