import { describe, expect, it } from "vitest";
import { joined, read, root } from "./repository.ts";

/** What an entry point exports, types included. */
function exportsOf(path: string): readonly string[] {
  const text = read(path);
  const listed = [...text.matchAll(/^export\s+(type\s+)?\{([^}]*)\}/gm)].flatMap(([, type = "", names = ""]) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .map((name) => (type === "" ? name : `type ${name}`))
      .map((name) =>
        name.includes(" as ") ? `${name.startsWith("type ") ? "type " : ""}${name.split(" as ")[1]}` : name,
      ),
  );
  const declared = [
    ...text.matchAll(
      /^export\s+(?:default\s+)?(?:async\s+)?(interface|type|const|function\*?|class|enum|let)\s+(\w+)/gm,
    ),
  ].map(([, kind = "", name = ""]) => (kind === "interface" || kind === "type" ? `type ${name}` : name));
  const passedOn = [...text.matchAll(/^export (?:type )?\* from "([^"]+)"/gm)].flatMap(([, file = ""]) =>
    exportsOf(joined(path, file)),
  );
  return [...listed, ...declared, ...passedOn].toSorted((a, b) => (bare(a) < bare(b) ? -1 : 1));
}

const bare = (name: string): string => name.replace(/^type /, "");

// Whoever changes a list changes what users rely on: a line in CHANGELOG.md goes with it.
describe("public exports", () => {
  it("of capc", () => {
    expect(exportsOf("index.ts")).toMatchInlineSnapshot(`
      [
        "CompileError",
        "type LoadOptions",
        "type LoadedModule",
        "type Loader",
        "type LoaderOptions",
        "type PlacedDiagnostic",
        "createLoader",
      ]
    `);
  });
  it("of @capc/runtime", () => {
    expect(exportsOf("runtime/index.ts")).toMatchInlineSnapshot(`
      [
        "type Above",
        "Attr",
        "type Below",
        "type BrandPair",
        "type Finite",
        "type Float",
        "type Guard",
        "GuardError",
        "type Int",
        "type Issue",
        "type LockdownReport",
        "type Max",
        "type MaxLength",
        "type Min",
        "type MinLength",
        "Namespace",
        "type Nat",
        "type Only",
        "type Pattern",
        "type Refined",
        "type Revocable",
        "type Sealed",
        "type Shape",
        "type StandardSchema",
        "type Verdict",
        "detailOf",
        "guard",
        "harden",
        "isLockedDown",
        "isNamespace",
        "lockdown",
        "makeBrandPair",
        "makeCaretaker",
        "stackOf",
      ]
    `);
  });
  it("of @capc/runtime/lockdown: importing it is all there is to it", () => {
    expect(exportsOf("runtime/lockdown-on-import.ts")).toEqual([]);
  });
  it("of @capc/runtime/emitted", () => {
    expect(exportsOf("runtime/emitted.ts")).toMatchInlineSnapshot(`
      [
        "Namespace",
        "arrayOf",
        "boolean",
        "builtin",
        "capability",
        "exists",
        "fail",
        "firstOf",
        "guard",
        "harden",
        "isArray",
        "isNamespace",
        "leave",
        "lengthOf",
        "namespace",
        "number",
        "object",
        "only",
        "put",
        "safe",
        "string",
        "within",
      ]
    `);
  });
  it("of @capc/runtime/tables", () => {
    expect(exportsOf("runtime/tables.ts")).toMatchInlineSnapshot(`
      [
        "type Advice",
        "type Fate",
        "type Intrinsic",
        "constantNames",
        "emittedNames",
        "leakNames",
        "listIntrinsics",
        "moduleImports",
        "modulePackages",
        "permits",
        "powerNames",
        "pureCalls",
        "safeNames",
        "tamedMembers",
      ]
    `);
  });
  it("of @capc/verifier", () => {
    expect(exportsOf("verifier/index.ts")).toMatchInlineSnapshot(`
      [
        "type Refusal",
        "type VerifyOptions",
        "isConfined",
        "verify",
      ]
    `);
  });
  it("of @capc/std: types and nothing else", () => {
    expect(exportsOf("std/index.ts").filter((name) => !name.startsWith("type "))).toEqual([]);
    expect(exportsOf("std/index.ts").map(bare)).toMatchInlineSnapshot(`
      [
        "AppendDir",
        "AppendFile",
        "Clock",
        "Console",
        "Data",
        "Dir",
        "Entry",
        "FetchAnswer",
        "FetchLimits",
        "FetchOptions",
        "FetchRequest",
        "Fetcher",
        "File",
        "FileReader",
        "FileStat",
        "FileWriter",
        "HttpListener",
        "Random",
        "ReadDir",
        "ReadFile",
        "Reason",
        "Reply",
        "Revocable",
        "Runner",
        "Service",
        "Timer",
      ]
    `);
  });
  it("of @capc/std/host", () => {
    expect(exportsOf("std/host.ts")).toMatchInlineSnapshot(`
      [
        "type DirOptions",
        "type FetcherOptions",
        "type HttpListenerOptions",
        "makeClock",
        "makeConsole",
        "makeDir",
        "makeFetcher",
        "makeHttpListener",
        "makeRandom",
        "makeTimer",
      ]
    `);
  });
  it("of @capc/std/fakes", () => {
    expect(exportsOf("std/fakes.ts")).toMatchInlineSnapshot(`
      [
        "type AskedRequest",
        "type FakeAnswer",
        "type FakeClock",
        "type FakeListener",
        "type FakeReply",
        "type FakeRoutes",
        "type FakeTimer",
        "fakeClock",
        "fakeFetcher",
        "fakeHttpListener",
        "fakeTimer",
        "memoryDir",
        "seededRandom",
      ]
    `);
  });
  it("of @capc/std/pure", () => {
    expect(exportsOf("std/pure.ts")).toMatchInlineSnapshot(`
      [
        "type ByteText",
        "type Json",
        "type Packing",
        "type Path",
        "type Url",
        "type Utf8",
        "base64",
        "base64url",
        "hex",
        "hmac",
        "inflate",
        "json",
        "parseUrl",
        "path",
        "reasonOf",
        "sameBytes",
        "sha256",
        "utf8",
      ]
    `);
  });
  it("of @capc/std/patterns", () => {
    expect(exportsOf("std/patterns/index.ts")).toMatchInlineSnapshot(`
      [
        "type Between",
        "Caretaker",
        "Escrow",
        "Forwarder",
        "Logged",
        "Membrane",
        "Mint",
        "OneShot",
        "type Purse",
        "type Rate",
        "RateLimited",
        "SealedBoxes",
        "type Sealer",
        "type Side",
        "type Terms",
        "type Ticking",
        "type Unsealer",
      ]
    `);
  });

  it("are these entry points and no others", () => {
    const entries = ["", "runtime/", "verifier/", "std/"].map((folder) => {
      const { name, exports } = JSON.parse(read(`${folder}package.json`)) as { name: string; exports: object };
      return [name, Object.keys(exports)];
    });
    expect(Object.fromEntries(entries)).toMatchInlineSnapshot(`
      {
        "@capc/runtime": [
          ".",
          "./lockdown",
          "./emitted",
          "./tables",
          "./package.json",
        ],
        "@capc/std": [
          ".",
          "./host",
          "./fakes",
          "./patterns",
          "./pure",
          "./package.json",
        ],
        "@capc/verifier": [
          ".",
          "./package.json",
        ],
        "capc": [
          ".",
          "./tsconfig",
          "./tsconfig.json",
          "./config.schema.json",
          "./package.json",
        ],
      }
    `);
  });

  it("do at run time what the text says", async () => {
    const values = exportsOf("runtime/index.ts").filter((name) => !name.startsWith("type "));
    expect(Object.keys(await import(/* @vite-ignore */ `${root}runtime/index.ts`)).toSorted()).toEqual(
      values.toSorted(),
    );
  });
});
