import fc from "fast-check";

/**
 * Programs made at random, most of them senseless: for the question whether two judges agree, sense does not matter. Each text is one
 * module, and lets the language's checker find many kinds of things, so that what passes has passed a close look.
 */

const list = (part: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
  fc.array(part, { maxLength }).map((parts) => parts.join(", "));
const key = fc.constantFrom("a", "b", "toString", "valueOf", "toJSON", "'x'", "1", "async", "get", "static", "of");

const constants = fc.constantFrom(
  ...["1", "'s'", "true", "null", "undefined", "2n", "/x/", "/x/g", "`t`", "v1", "v2", "v3", "f0", "K0", "() => 1"],
  ...["function () { return 1; }", "(x: number) => x", "async () => 1", "function* () {}", "String.raw`a`", "v1`a`"],
  ...["new Map()", "new Error()", "class { static a = 1; b = 2 }", "class { static toString() { return ''; } }"],
  ...["class extends K0 { #x = 1 }", "class { static #p = 1 }", "class { static { 1; } }", "class extends Error { #x = 1 }"],
  ...["Math.PI", "this", "import.meta", "Symbol.iterator"],
);

const callees = fc.constantFrom(
  ...["Math.max", "Number", "String", "Symbol", "Object.freeze", "Object.keys", "Object.assign", "Array.of", "Array.from"],
  ...["JSON.stringify", "JSON.parse", "BigInt", "Boolean", "harden", "Namespace", "makeBrandPair", "f0", "Object.is"],
  ...["Object.hasOwn", "parseInt", "isNaN", "Map", "v3.toString", "v2.a"],
);

const binary = fc.constantFrom("+", "-", "<", "===", "&&", "||", "??", "in", "instanceof", ",", "=", "**", "|", "==");
const unary = fc.constantFrom("!", "-", "~", "typeof ", "void ", "+");

/** What may stand, or may not, in an initialiser at module scope. */
const initialiser = fc.letrec<{ expression: string }>((tie) => {
  const e = tie("expression");
  const member = fc.oneof(
    fc.tuple(key, e).map(([name, value]) => `${name}: ${value}`),
    fc.tuple(e, e).map(([name, value]) => `[${name}]: ${value}`),
    e.map((value) => `...${value}`),
    key.map((name) => `${name}() { return "1"; }`),
    key.map((name) => `get ${name}() { return 1; }`),
    fc.constantFrom("v1", "f0"),
  );
  return {
    expression: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      constants,
      list(e, 3).map((parts) => `[${parts}]`),
      e.map((part) => `[1, ...${part}]`),
      list(member, 3).map((members) => `({ ${members} })`),
      fc.tuple(e, binary, e).map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      fc.tuple(unary, e).map(([operator, operand]) => `(${operator}${operand})`),
      fc.tuple(e, e, e).map(([condition, yes, no]) => `(${condition} ? ${yes} : ${no})`),
      e.map((part) => `\`a\${${part}}b\``),
      fc.tuple(e, fc.constantFrom(".", "?."), key).map(([object, dot, name]) => `(${object})${dot}${name}`),
      fc.tuple(e, e).map(([object, name]) => `(${object})[${name}]`),
      fc.tuple(callees, list(e, 2)).map(([callee, given]) => `${callee}(${given})`),
      fc.tuple(e, list(e, 2)).map(([callee, given]) => `(${callee})(${given})`),
      fc.tuple(key, e).map(([name, value]) => `class { static ${name} = ${value}; [${value}]() {} }`),
    ),
  };
}).expression;

const moduleStatement = fc.oneof(
  initialiser.map((value) => `export const v0 = ${value};`),
  initialiser.map((value) => `const { a: v0 = ${value}, ...r0 } = ${value};`),
  initialiser.map((value) => `const [v0] = ${value};`),
  initialiser.map((value) => `export class v0 { static a = ${value}; toString() { return "x"; } }`),
  initialiser.map((value) => `export default ${value};`),
);

/** Modules whose interest is in what they do while they load. */
export const loadingModules: fc.Arbitrary<string> = moduleStatement.map((statement) =>
  [
    'import { harden, makeBrandPair, Namespace } from "@capc/runtime";',
    'const v1 = [1], v2 = { a: 1 }, v3 = { toString: () => "x" };',
    "function f0() { return 1; }",
    "class K0 {}",
    statement,
    "export { f0, K0, v1, v2, v3 };",
  ].join("\n"),
);

const name = fc.constantFrom("a", "b", "c", "d");
const terms = fc.constantFrom(
  ...["a", "b", "c", "d", "1", "0x1F", "1_000", ".5", "1.", "'s'", "/x/g", "/[/]\\//.test('a')", "`t`", "undefined", "NaN", "null"],
  ...["1n", "Math.max(1, 2)", "new Map()", "Symbol.iterator", "JSON", "new.target", "this", "'\\n\\u{1F600}'", "a as never"],
);

/** The inside of a function: every statement and nearly every expression there is. */
const code = fc.letrec<{ expression: string; pattern: string; statement: string; statements: string }>((tie) => {
  const e = tie("expression");
  const p = tie("pattern");
  const block = tie("statements").map((statements) => `{ ${statements} }`);
  const parameters = list(fc.oneof(p, fc.tuple(p, e).map(([one, value]) => `${one} = ${value}`)), 2);
  const target = fc.oneof(
    name,
    fc.tuple(name, key).map(([object, member]) => `${object}[${JSON.stringify(member)}]`),
    fc.tuple(name, e).map(([object, member]) => `${object}[${member}]`),
  );
  const assignment = fc.constantFrom("=", "+=", "??=", "||=", "**=", ">>>=");
  const prefix = fc.constantFrom("++", "--", "delete ", "typeof ", "void ", "!", "-", "~", "await ", "yield ", "yield* ");
  return {
    expression: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      terms,
      fc.tuple(e, key).map(([object, member]) => `(${object})[${JSON.stringify(member)}]`),
      fc.tuple(e, e).map(([object, member]) => `(${object})?.[${member}]`),
      fc.tuple(e, list(e, 2)).map(([callee, given]) => `(${callee})(${given})`),
      fc.tuple(e, e).map(([callee, given]) => `(${callee})?.(...${given})`),
      fc.tuple(e, e).map(([callee, given]) => `new (${callee})(${given})`),
      fc.tuple(e, binary, e).map(([left, operator, right]) => `((${left}) ${operator === "=" ? "," : operator} (${right}))`),
      fc.tuple(target, assignment, e).map(([to, operator, value]) => `(${to} ${operator} ${value})`),
      fc.tuple(target, fc.constantFrom("++", "--")).map(([to, operator]) => `${to}${operator}`),
      fc.tuple(prefix, target).map(([operator, to]) => `(${operator}${to})`),
      fc.tuple(target, target, e).map(([one, rest, value]) => `([${one}, ...${rest}] = ${value})`),
      fc.tuple(target, target, e).map(([one, rest, value]) => `({ x: ${one} = 1, ...${rest} } = ${value})`),
      fc.tuple(parameters, e).map(([given, value]) => `((${given}) => (${value}))`),
      fc.tuple(parameters, block).map(([given, body]) => `(async (${given}) => ${body})`),
      fc.tuple(parameters, block).map(([given, body]) => `(async function* (${given}) ${body})`),
      fc.tuple(name, parameters, block).map(([own, given, body]) => `(function ${own}(${given}) ${body})`),
      fc.tuple(key, e, name, block).map(([one, value, short, body]) => `({ ${one}: ${value}, ${short}, ...d, ${one}() ${body}, async *g() ${body} })`),
      fc.tuple(key, e, block).map(([one, value, body]) => `(class extends Object { ${one} = ${value}; static #q = 2; m() ${body} static { a; } })`),
      fc.tuple(e, e, e).map(([condition, yes, no]) => `(${condition} ? ${yes} : ${no})`),
      list(e, 3).map((parts) => `[${parts}, , ]`),
      e.map((part) => `a\`a\${${part}}b\``),
    ),
    pattern: fc.oneof(
      { depthSize: "xsmall" },
      name,
      fc.tuple(p, e).map(([one, value]) => `[${one} = ${value}, , ...d]`),
      fc.tuple(key, p).map(([member, one]) => `{ ${member}: ${one}, ...d }`),
      fc.tuple(e, name).map(([member, one]) => `{ [${member}]: ${one} }`),
      name.map((one) => `{ ${one} = 1 }`),
    ),
    statement: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      e.map((value) => `;(${value});`),
      fc.tuple(fc.constantFrom("let", "const", "var"), p, e).map(([word, one, value]) => `{ ${word} ${one} = ${value}; }`),
      fc.tuple(name, parameters, block).map(([own, given, body]) => `{ function ${own}x(${given}) ${body} }`),
      fc.tuple(e, block, block).map(([condition, yes, no]) => `if (${condition}) ${yes} else ${no}`),
      fc.tuple(p, e, block).map(([one, values, body]) => `for (const ${one} of ${values}) ${body}`),
      fc.tuple(target, e, block).map(([one, values, body]) => `for (${one} in ${values}) ${body}`),
      fc.tuple(e, e, block).map(([from, to, body]) => `for (let i = ${from}; ${to}; i++) ${body}`),
      fc.tuple(block, p, block).map(([body, one, handler]) => `try ${body} catch (${one}) ${handler} finally ${body}`),
      fc.tuple(e, e, block).map(([value, one, body]) => `switch (${value}) { case ${one}: ${body} default: break; }`),
      block.map((body) => `l: for (;;) { ${body} continue l; }`),
      block.map((body) => `do ${body} while (a)`),
      e.map((value) => `return ${value};`),
      fc.constantFrom(";", "enum E { A, B = A | 2, C = 'x' }", "type T = a.b;", "interface I { x: 1 }", "throw a;"),
      block,
    ),
    statements: fc.array(tie("statement"), { maxLength: 3 }).map((statements) => statements.join(" ")),
  };
}).statements;

/** Modules whose interest is in a function's body. */
export const functionModules: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom("function", "async function", "function*", "async function*"), code)
  .map(([word, body]) => `export ${word} f(a: any, b: any, c: any, d: any): any { ${body} }`);
