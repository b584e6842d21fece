import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSession, type Session } from "../1-open/session.ts";
import type { SourceFile } from "../1-open/typescript.ts";
import { type Names, resolveNames } from "./names.ts";

let session: Session;
beforeAll(() => {
  session = openSession();
});
afterAll(() => session.close());

function treesOf(sources: readonly string[], extension = "ts"): readonly SourceFile[] {
  const files = Object.fromEntries(sources.map((source, index) => [`/n${index}.${extension}`, source]));
  const { modules } = session.openTexts(files);
  const byPath = new Map(modules.map(({ path, tree }) => [path, tree]));
  return sources.map((_, index) => byPath.get(`/n${index}.${extension}`)!);
}

const freeNames = (names: Names): string => names.free.map(({ text }) => text).join(" ");

/** Each source uses the free names `g1`, `g2` … in this order, and no others. */
const cases: readonly string[] = [
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program.
  "g1; g2.a; g3(); new g4(); g5`x`; typeof g6; `${g7}`;",
  "const a = 1; a; g1; export { a, g2, a as b };",
  "const o = { a: 1, b() { return g1; }, get c() { return g2; }, [g3]: g4, ...g5, async *d() { yield g6; } };",
  "const a = 1; const o = { a, g1 };",
  "function f() { return h; function h() {} } h1(); function h1() { return g1; }",
  "{ function inner() {} inner(); } g1; { let x = 1; x; } ",
  "if (g1) { const a = 1; a; } else { let a = g2; a; }",
  "v1; { var v1 = g1; } function f() { if (g2) { var w = 1; } return w; }",
  "for (let i = 0; i < g1; i++) { i; } for (const k in g2) { k; } for (const v of g3) { v; } for (const [p, { q }] of g4) { p + q; }",
  "let a: unknown; for (a of g1) { a; } for (a in g2); ",
  "try { g1(); } catch (e) { e; } finally { g2; } try {} catch { g3; } try {} catch ({ message, ...rest }) { message; rest; }",
  "const f = (a: string, { b, c: [d] = g1, ...e }: any, ...h: any[]) => a + b + d + e + h + g2;",
  // A default does not see what the body declares.
  "function f(a = () => g1, b = g2) { let g1 = 1; var g2 = 2; return a; }",
  "function f(a = () => g1) { let x = g2; return a; }",
  "function f(a: number, b = a) { var a = 2; return a + b; }",
  "const fact = function self(n: number): number { return n < 2 ? 1 : n * self(n - 1); }; g1;",
  "const C = class Inner { m() { return Inner; } }; class D extends g1 { x = g2; static y = g3; #p = g4; [g5] = 1; static { var s = g6; s; } constructor(private z: number) { super(); this.z; } }",
  "class A implements I { m(): A { return this; } } interface I { m(): A }",
  "enum E { A = 1, B = A, C = g1, 'd e' = B } E.A; enum E { F = 9 }",
  "import d, { a as b, type T, c } from './x.ts'; import * as n from './y.ts'; import './z.ts'; d; b; c; n.q; g1;",
  "import type { g1 } from './x.ts'; import { type g2 } from './x.ts'; import type g3 from './y.ts'; export const x = [g1, g2, g3];",
  "export { a } from './x.ts'; export * from './x.ts'; export * as ns from './x.ts'; export type { U } from './x.ts';",
  "declare const g1: number; declare function g2(): void; declare class g3 {} declare enum g4 {} declare namespace g5 { const x: 1 } export const y = [g1, g2, g3, g4, g5];",
  "function over(a: string): string; function over(a: number): number; function over(a: any) { return a; } over(g1);",
  "outer: for (;;) { inner: for (;;) { if (g1) break outer; continue inner; } }",
  "function f() { return arguments.length + g1; } const o = { m() { return (() => arguments)(); } };",
  "type T = typeof q extends infer U ? U : keyof V; interface I extends J<K> { [k: string]: L; m(p: M): p is N } const x = g1 as unknown as W; const y = <Z>g2; const z = g3 satisfies Q; let w!: R;",
  "namespace N { export const a = 1; export namespace M { export const b = a + g1; } } N.a;",
  "namespace g1 { export type A = 1; export namespace B { interface C {} } } const a = g1; const b = () => g2;",
  "switch (g1) { case g2: let a = 1; a; break; default: a; }",
  "let a = 1, b = 2; [a, b] = [b, a]; ({ a, b: b = g1, ...g2 } = g3); a++; --b; a += g4;",
  "async function f() { await g1; for await (const x of g2) x; using u = g3; await using w = g4; u; w; }",
  "label: { break label; } const o = { label: 1 }; o.label; o?.label; o['label']; o[g1];",
  "export default function named() { return named; } g1;",
  "export default g1;",
  "export default class { m() { return g1; } }",
  "const { a, b: { c }, [g1]: d, ...e } = g2; const [f, , ...h] = g3; a; c; d; e; f; h;",
  "const gen = function* () { yield* g1; yield; };",
  "import.meta; g1;",
  "const x = <T,>(a: T): T => a; x<string>('a'); new g1<string, U>(g2);",
  "const \\u0061b = 1; ab; \\u0067\\u0031; g2;",
  "function f(this: unknown, a: number) { return a; } let u = g1;",
  "abstract class A { abstract m(): void; declare x: number; protected constructor(readonly y = g1) {} } A;",
  "const a = 1; { const f = () => a2; const a2 = a; f; }",
  "try {} catch (e) { var e2 = e; } e2; g1;",
  "for (var i = 0; ; ) { break; } i; (function () { i; var k = g1; k; })();",
  "export const o = { async: 1, get: 2, set: 3, static: 4 }; const get = 1, set = 2, of = 3, async = 4; get; set; of; async; g1;",
];

describe("free names", () => {
  it("are those that nothing declares", () => {
    const trees = treesOf(cases);
    cases.forEach((source, index) => {
      const last = Math.max(0, ...[...source.matchAll(/\bg(\d)/g)].map(([, digit]) => Number(digit)));
      const expected = Array.from({ length: last }, (_, at) => `g${at + 1}`);
      expect(freeNames(resolveNames(trees[index]!)), source).toBe(expected.join(" "));
    });
  });

  it("are those of strict mode in JavaScript too", () => {
    const sources = [
      "exports.a = 1; module.exports = require('x'); this.y;",
      "/** @type {Foo} */ const a = 1; /** @param {Bar} b */ export function f(b) { return /** @type {Baz} */ (b) + a; }",
      "/** @typedef {{ a: Qux }} T */ /** @import { X } from './x.js' */ export const b = q;",
    ];
    const free = treesOf(sources, "js").map((tree) => freeNames(resolveNames(tree)));
    expect(free).toEqual(["exports module require", "", "q"]);
  });

  it("are counted in JSX", () => {
    const [tree] = treesOf(["const A = 1; <A b={c} {...d}><div /><E.F g='h'>{i}</E.F></A>;"], "tsx");
    expect(freeNames(resolveNames(tree!))).toBe("c d E i");
  });
});

describe("bindings", () => {
  const bindingsOf = (source: string): readonly string[] =>
    resolveNames(treesOf([source])[0]!).bindings.map(
      ({ name, kind, references, isReassigned, isModuleLevel, importedFrom, isTypeOnly }) =>
        `${kind} ${name} ${references.length}${isReassigned ? " reassigned" : ""}${isModuleLevel ? " module" : ""}${
          importedFrom ? ` from ${importedFrom.specifier}:${importedFrom.name}` : ""
        }${isTypeOnly ? " type" : ""}`,
    );

  it("know their references, writes and origin", () => {
    expect(
      bindingsOf(`
        import d, { a as b, type T } from "./x.ts"; import * as n from "./y.ts";
        let x = 1; x = 2; x++; const y = x; export { y };
        function f(p: number, { q = p }: any) { let z; [z, { w: p }] = [q, b]; var v = 1; var v = 2; return d + n; }
        for (const k of [y]) k;
        class C {} enum E { A, B = A } const o = function self() { self; };
      `),
    ).toMatchInlineSnapshot(`
      [
        "import d 1 module from ./x.ts:default",
        "import b 1 module from ./x.ts:a",
        "import T 0 module from ./x.ts:T type",
        "import n 1 module from ./y.ts:*",
        "let x 3 reassigned module",
        "const y 2 module",
        "function f 0 module",
        "parameter p 2 reassigned",
        "parameter q 1",
        "let z 1 reassigned",
        "var v 0 reassigned",
        "const k 1",
        "class C 0 module",
        "enum E 0 module",
        "const o 0 module",
        "function self 1",
      ]
    `);
  });

  it("belong to the identifiers that declare them", () => {
    const [tree] = treesOf(["export const a = 1; const f = (b: number) => b;"]);
    const names = resolveNames(tree!);
    for (const binding of names.bindings)
      expect(names.bindingOf((binding.declaration as unknown as { name: never }).name)).toBe(binding);
  });
});

/** TypeScript says "cannot find name" exactly where a name is free: an oracle that shares no code with ours. */
describe("on programs made at random", () => {
  const cannotFind = new Set([2304, 2552, 2662, 2663, 2693, 2749, 18004]);

  /** Where each program uses a free name, with what stands around it: by us, and by TypeScript. */
  function compare(programs: readonly string[]): readonly { ours: readonly string[]; theirs: readonly string[] }[] {
    const files = Object.fromEntries(programs.map((text, index) => [`/p${index}.ts`, text]));
    const { modules, program } = session.openTexts(files);
    return modules.flatMap(({ path, text, tree }) => {
      if (program.getSyntacticDiagnostics(path).length > 0) return [];
      const around = (at: number) => `${text.slice(Math.max(0, at - 60), at)}>>>${text.slice(at, at + 60)}`;
      const show = (places: readonly number[]) => [...new Set(places)].toSorted((x, y) => x - y).map(around);
      const errors = program.getSemanticDiagnostics(path).filter(({ code }) => cannotFind.has(code));
      return [
        {
          ours: show(resolveNames(tree).free.map((name) => name.getStart())),
          theirs: show(errors.map(({ pos }) => pos)),
        },
      ];
    });
  }

  it("agrees with TypeScript", () => {
    const results = compare(fc.sample(programs({ hasDefaults: false }), { numRuns: 250, seed: 7 }));
    for (const { ours, theirs } of results) expect(ours).toEqual(theirs);
    expect(results.flatMap(({ ours }) => ours).length).toBeGreaterThan(500);
  });

  // TypeScript lets a parameter's default see functions of the body; the engine does not.
  it("misses nothing that TypeScript finds in parameters", () => {
    const results = compare(fc.sample(programs({ hasDefaults: true }), { numRuns: 250, seed: 8 }));
    for (const { ours, theirs } of results) expect(theirs.filter((place) => !ours.includes(place))).toEqual([]);
    expect(results.flatMap(({ ours }) => ours).length).toBeGreaterThan(500);
  });
});

function programs({ hasDefaults }: { hasDefaults: boolean }): fc.Arbitrary<string> {
  const name = fc.constantFrom("a", "b", "c", "d");
  const { statements } = fc.letrec((tie) => {
    const expression = tie("expression") as fc.Arbitrary<string>;
    const block = tie("statements").map((body) => `{ ${body} }`);
    const pattern = tie("pattern") as fc.Arbitrary<string>;
    const withDefault = fc.tuple(pattern, expression).map(([p, e]) => `${p} = ${e}`);
    const parameters = fc.array(hasDefaults ? fc.oneof(pattern, withDefault) : name, { maxLength: 2 });
    return {
      expression: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        name,
        fc.tuple(expression, name).map(([e, n]) => `(${e}).${n}`),
        fc.tuple(expression, expression).map(([e, f]) => `(${e})[${f}]`),
        fc.tuple(parameters, expression).map(([p, e]) => `((${p.join(", ")}) => (${e}))`),
        fc.tuple(parameters, block).map(([p, b]) => `((${p.join(", ")}) => ${b})`),
        fc
          .tuple(fc.option(name, { nil: "" }), parameters, block)
          .map(([n, p, b]) => `(function ${n}(${p.join(", ")}) ${b})`),
        fc.tuple(name, expression, name).map(([n, e, m]) => `({ ${n}, ${m}: ${e}, [${m}]() { return ${n}; } })`),
        fc
          .tuple(fc.option(name, { nil: "" }), name, block)
          .map(([n, m, b]) => `(class ${n} { ${m} = ${m}; static ${m}() ${b} })`),
        fc.tuple(name, name, expression).map(([n, m, e]) => `([${n}, { x: ${m} }] = ${e})`),
        fc.tuple(name, expression).map(([n, e]) => `(${n} = ${e})`),
      ),
      pattern: fc.oneof(
        { depthSize: "xsmall" },
        name,
        fc.tuple(pattern, expression).map(([p, e]) => `[${p} = ${e}]`),
        fc.tuple(name, pattern, expression).map(([n, p, e]) => `{ [${e}]: ${p}, ...${n} }`),
        name.map((n) => `{ ${n} }`),
      ),
      statement: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        expression.map((e) => `${e};`),
        fc.tuple(fc.constantFrom("let", "const", "var"), pattern, expression).map(([k, p, e]) => `${k} ${p} = ${e};`),
        fc.tuple(name, parameters, block).map(([n, p, b]) => `function ${n}(${p.join(", ")}) ${b}`),
        fc.tuple(name, name, block).map(([n, m, b]) => `class ${n} { ${m}() ${b} }`),
        fc.tuple(name, name).map(([n, m]) => `enum ${n} { ${m}, e = ${m} }`),
        fc.tuple(expression, block).map(([e, b]) => `if (${e}) ${b}`),
        fc
          .tuple(fc.constantFrom("let", "const", "var"), name, expression, block)
          .map(([k, n, e, b]) => `for (${k} ${n} of ${e}) ${b}`),
        fc.tuple(name, expression, block).map(([n, e, b]) => `for (let ${n} = ${e}; ${n}; ${n}++) ${b}`),
        fc.tuple(block, pattern, block).map(([b, p, c]) => `try ${b} catch (${p}) ${c}`),
        fc.tuple(expression, name, expression).map(([e, n, f]) => `switch (${e}) { case ${f}: let ${n} = 1; }`),
        fc.tuple(name, expression).map(([n, e]) => `${n}: { break ${n}; ${e}; }`),
        fc.tuple(name, name).map(([n, m]) => `type T${n} = string; interface I${m} { ${m}: T${n} }`),
        block,
      ),
      statements: fc.array(tie("statement") as fc.Arbitrary<string>, { maxLength: 4 }).map((list) => list.join(" ")),
    };
  });

  return (statements as fc.Arbitrary<string>).map((text) => `${text} export {};`);
}
