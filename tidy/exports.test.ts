import { describe, expect, it } from "vitest";
import { exportsOf } from "./read-exports.ts";
import { read, root } from "./repository.ts";

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
        "fail",
        "firstOf",
        "guard",
        "harden",
        "isArray",
        "isNamespace",
        "leave",
        "leaveFresh",
        "lengthOf",
        "namespace",
        "number",
        "object",
        "only",
        "put",
        "safe",
        "string",
        "twin",
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
          "./esbuild",
          "./vite",
          "./rollup",
          "./rolldown",
          "./webpack",
          "./rspack",
          "./tsc",
          "./tsserver",
          "./register",
          "./tsconfig",
          "./tsconfig.json",
          "./config.schema.json",
          "./grants.schema.json",
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
