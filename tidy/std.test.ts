import { describe, expect, it } from "vitest";
import { openSession } from "../compiler/1-open/session.ts";
import { compileConfined } from "../importer/compile-confined.ts";
import { allFiles, importsOf, isTest, read } from "./repository.ts";

const pages = allFiles.filter((path) => path.startsWith("docs/std/"));
const pageText = pages.map(read).join("\n");

/** Names that a file exports; of entries only the values, since types of theirs are on the pages of what they belong to. */
const exportedBy = (path: string): readonly string[] => [
  ...[...read(path).matchAll(/^export (?:const|interface|type|function) (\w+)/gm)].map(([, name]) => name!),
  ...[...read(path).matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names]) =>
    names!
      .split(",")
      .map((name) => name.trim())
      .filter((name) => !name.startsWith("type ")),
  ),
];

const entries = ["std/host.ts", "std/fakes.ts", "std/pure.ts", "std/patterns/index.ts"];
const families = allFiles.filter((path) => /^std\/types\/[\w-]+\.ts$/.test(path));

describe("the standard library", () => {
  it("has a page that tells of each thing it exports", () => {
    const named = [...families, ...entries].flatMap((path) => exportedBy(path).map((name) => `${name} of ${path}`));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((one) => !new RegExp(`\\b${one.split(" ")[0]}\\b`).test(pageText))).toEqual([]);
    expect(pages.filter((page) => !read("docs/std.md").includes(`(${page.replace("docs/", "")})`))).toEqual([]);
  });

  it("has every family of interfaces in its index, and every maker and fake in its entry", () => {
    expect(importsOf("std/index.ts").map(({ to }) => to)).toEqual(families);
    for (const [entry, folder] of [["std/host.ts", "std/host/make-"]] as const) {
      const files = allFiles.filter((path) => path.startsWith(folder) && !isTest(path));
      expect(importsOf(entry).map(({ to }) => to)).toEqual(files);
    }
  });

  it("has examples that compile", () => {
    const examples = pages.flatMap((page) =>
      [...read(page).matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, text]) => text!),
    );
    // What Node has is a table; all other pages show how it is done.
    expect(pages.filter((page) => !read(page).includes("```ts\n"))).toEqual(["docs/std/node.md"]);
    const session = openSession();
    const texts = Object.fromEntries(examples.map((text, at) => [`/page-${at}.ts`, text]));
    const { diagnostics } = compileConfined(session.openTexts(texts), { form: "closure" });
    session.close();
    expect(diagnostics.map(({ code, message, at }) => `${code} ${message} in ${at?.file}`)).toEqual([]);
  });

  it("has examples for hosts that name what there is", () => {
    const exported = new Set(entries.flatMap(exportedBy));
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/^```js\n([\s\S]*?)^```$/gm)].flatMap(([, text]) => [
        ...text!.matchAll(/\b(?:make|fake|memory|seeded)[A-Z]\w*(?=\()/g),
      ]),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.map(([name]) => name).filter((name) => !exported.has(name))).toEqual([]);
  });

  it("says every reason that an error may have", () => {
    const reasons = /type Reason =([^;]*);/.exec(read("std/types/data.ts"))![1]!.match(/[a-z-]+(?=")/g)!;
    const row = /^\| (`.*?`) \|/gm;
    const listed = [...read("docs/std/data.md").matchAll(row)].flatMap(([, codes]) => codes!.match(/[a-z-]+/g)!);
    expect(listed).toEqual(reasons);
  });
});
