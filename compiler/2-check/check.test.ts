import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Opened, openSession, type Session } from "../1-open/session.ts";
import { type Checker, isIdentifier, type Node } from "../1-open/typescript.ts";
import { check } from "./check.ts";
import { groupVisitors } from "./group-visitors.ts";
import { mergeDiagnostics } from "./merge-diagnostics.ts";
import type { Rule } from "./rule.ts";

let session: Session;
beforeAll(() => {
  session = openSession();
});
afterAll(() => session.close());

const strict = { soundness: "error", language: "error" } as const;
const open = (text: string, path = "/a.ts"): Opened => session.openTexts({ [path]: text });

/** `CAP1001 fetch` for each finding: code and marked text. */
function found(text: string, rules?: readonly Rule[], path = "/a.ts"): readonly string[] {
  const { findings } = check(open(text, path), strict, rules && groupVisitors(rules));
  return findings.map(({ code, at }) => `${code} ${text.slice(at.start, at.end)}`);
}

const rule = (parts: Partial<Rule>): Rule => ({ code: "CAP1999", slug: "test", family: "confinement", ...parts });
const words = { message: "m", why: "w", help: "h" };

describe("the walk", () => {
  it("tells members in every way they can be named", () => {
    const seen: string[] = [];
    const spy = rule({
      visit: {
        MemberName: ({ name, how, isWrite, object }) => {
          seen.push(`${how} ${name}${isWrite ? " write" : ""}${object ? ` of ${object.getText()}` : ""}`);
          return undefined;
        },
      },
    });
    found(
      `const K = "f" as const; enum E { G = "g" } declare const a: any, b: any;
      a.x; a?.y; a["z"]; a[\`q\${1}\`]; a[K]; a[E.G]; a[b]; a.#p; a.w = 1; delete a.v; a.u++; [a.t] = b; ({ s: a.r } = b);
      const { o, p: q, [K]: k, ...rest } = b; const { n: { m } } = b; function f({ l }: any) {}
      const c = { h: 1, "i": 2, [K]: 3, j() {}, get k2() { return 1; }, ...b, o }; class C { d = 1; static e() {} #g = 1; }
      for (a.aa of b); for (const { ab } of b); type T = { ac: 1 }; interface I { ad: 1 }`,
      [spy],
    );
    expect(seen).toEqual([
      ...["dot x of a", "dot y of a", "key z of a", "constant q1 of a", "constant f of a"],
      ...[
        "constant g of a",
        "dot G of E",
        "dot w write of a",
        "dot v write of a",
        "dot u write of a",
        "dot t write of a",
      ],
      ...["pattern s of b", "dot r write of a", "pattern o of b", "pattern p of b", "pattern f of b", "pattern n of b"],
      ...["pattern m", "pattern l", "literal h", "literal i", "literal f", "literal j", "literal k2", "literal o"],
      ...["class d", "class e", "dot aa write of a", "pattern ab"],
    ]);
  });

  it("finds comments, and nothing else that looks like them", () => {
    const comments: string[] = [];
    const spy = rule({ visit: { Comment: ({ kind, text }) => void comments.push(`${kind} ${text}`) as undefined } });
    const text = [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program.
      'const a = "// no", b = `/* no ${1 /* yes 1 */} // no`, c = /\\/\\/ [/*] no/; // yes 2',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program.
      'type T = "// no" | `/* no ${"// no"}`; /** yes 3',
      " */ const d = a /* yes 4 */ / 2; // yes 5 /* \u2028 const e = 1; //",
    ].join("\n");
    found(text, [spy]);
    expect(comments).toEqual([
      ...[
        "block /* yes 1 */",
        "line // yes 2",
        "block /** yes 3\n */",
        "block /* yes 4 */",
        "line // yes 5 /* ",
        "line //",
      ],
    ]);
  });

  it("knows imports by what is left of them", () => {
    const seen: string[] = [];
    const spy = rule({
      visit: {
        Import: ({ kind, specifier, isTypeOnly, names, attributes }) => {
          const list = names.map(({ name, isTypeOnly: isType }) => `${isType ? "type " : ""}${name}`).join(",");
          seen.push(`${kind} ${specifier} ${isTypeOnly ? "type" : "value"} [${list}]${attributes ? " with" : ""}`);
          return undefined;
        },
      },
    });
    found(
      `import a, { b as c, type d } from "1"; import * as e from "2"; import "3"; import type f from "4"; import {} from "5";
      export { g as default } from "6"; export * from "7"; export * as h from "8"; export type { i } from "9"; export {};
      import j = require("10"); import k from "11" with { type: "json" };`,
      [spy],
    );
    expect(seen).toEqual([
      ...[
        "import 1 value [default,b,type d]",
        "import 2 value [*]",
        "import 3 value []",
        "import 4 type [type default]",
      ],
      ...[
        "import 5 value []",
        "export 6 value [g]",
        "export 7 value [*]",
        "export 8 value [*]",
        "export 9 type [type i]",
      ],
      ...["require 10 value [*]", "import 11 value [default] with"],
    ]);
  });

  it("shows types only to rules that ask for them", () => {
    const counting = (visitsTypes: boolean): number => {
      let count = 0;
      found("let a: any; function f(this: any): any; declare const b: { c: any };", [
        rule({ visitsTypes, visit: { AnyKeyword: () => void count++ as undefined } }),
      ]);
      return count;
    };
    expect([counting(false), counting(true)]).toEqual([0, 4]);
  });
});

describe("a rule", () => {
  it("that fails is a finding at that place, and the others go on", () => {
    const failing = rule({
      visit: {
        Identifier(node) {
          throw new Error(`no idea about ${node.text}`);
        },
      },
      typed: {
        NumericLiteral: {
          ask: (node) => [node],
          judge() {
            throw new Error("no idea at all");
          },
        },
      },
    });
    const other = rule({ code: "CAP1998", visit: { Identifier: (at) => ({ at, ...words }) } });
    expect(found("const a = 1;", [failing, other])).toEqual(["CAP0001 a", "CAP1998 a", "CAP0001 1"]);
  });

  it("is an error or a warning by its family", () => {
    const opened = open("const a = 1;");
    const report = { Identifier: (at: Node) => ({ at, ...words }) };
    const rules = (["confinement", "soundness", "language"] as const).map((family, at) =>
      rule({ family, code: `CAP1${at}`, visit: report }),
    );
    const severities = (soundness: "error" | "warn", language: "error" | "warn"): readonly string[] =>
      check(opened, { soundness, language }, groupVisitors(rules)).findings.map(({ severity }) => severity);
    expect(severities("error", "error")).toEqual(["error", "error", "error"]);
    expect(severities("warn", "warn")).toEqual(["error", "warning", "warning"]);
  });

  it("gets its types together with all others, in one question for the build", () => {
    const opened = session.openTexts({
      "/a.ts": "const a = 1; const b = nothing;",
      "/b.ts": "const c = 'x'; export const d = c;",
    });
    let questions = 0;
    const checker = new Proxy(opened.checker, {
      get(target, name) {
        const member = Reflect.get(target, name) as unknown;
        if (typeof member !== "function") return member;
        return (...given: never[]): unknown => {
          questions++;
          return (member as (...given: never[]) => unknown).apply(target, given);
        };
      },
    }) as Checker;
    const kinds: string[] = [];
    const typed = rule({
      typed: {
        VariableDeclaration: {
          ask: ({ name }) => (isIdentifier(name) ? [name] : []),
          judge: ({ name }, [type]) => void kinds.push(`${name.getText()} ${type?.flags}`) as undefined,
        },
      },
    });
    check({ ...opened, checker }, strict, groupVisitors([typed, typed]));
    // `b` is TypeScript's error, and no rule hears of it.
    expect([...new Set(kinds.map((kind) => kind.slice(0, 1)))].toSorted()).toEqual(["a", "c", "d"]);
    expect(questions).toBe(1);
  });

  it("of loading says nothing where another rule has said it", () => {
    expect(found('const s = Symbol.for("x"); fetch("y");')).toEqual(["CAP1009 for", "CAP1001 fetch"]);
    expect(found("let s = [fetch]; let t = 1;")).toEqual(["CAP1008 let s", "CAP1001 fetch", "CAP1008 let t"]);
  });
});

describe("with TypeScript's errors", () => {
  const merged = (text: string): readonly string[] => {
    const opened = open(text);
    const { findings } = check(opened, strict);
    return mergeDiagnostics(opened.typescriptErrors(), findings).map(
      (one) => `${one.code} ${text.slice(one.at?.start, one.at?.end)}${"help" in one ? ` (${one.help})` : ""}`,
    );
  };

  it("a mistake is reported once, by who has the better help", () => {
    expect(merged("export const f = () => fetch;")).toEqual(["CAP1001 fetch (take a `Fetcher` as a parameter)"]);
    expect(merged("const total = 1; export const f = () => totla + total;")).toEqual([
      "CAP1001 totla (write `total`, if that is what you mean)",
    ]);
    expect(merged('import { a } from "./gone.ts"; export const f = () => a;').map((one) => one.slice(0, 7))).toEqual([
      "CAP1005",
    ]);
    expect(merged("exprot const a = 1;")).toEqual(["TS1435 exprot"]);
    expect(merged("export const a = (;")).toEqual(["TS1109 ;"]);
    expect(merged("interface I {} export const f = () => I;")).toEqual(["TS2693 I"]);
    expect(merged("interface process {} export const f = () => process;").map((one) => one.slice(0, 7))).toEqual([
      "CAP1001",
    ]);
    expect(merged("export const f = (): string => 1;")).toEqual(["TS2322 1"]);
  });
});
