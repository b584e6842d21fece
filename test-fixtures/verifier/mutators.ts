import { type AnyNode, parse } from "acorn";

export type Goal = "module" | "closure";

/** One way to damage a confined text; it answers nothing where the text has no place for it. */
export interface Mutator {
  readonly name: string;
  /** The reason that must be among those for which the text is refused. */
  readonly reason: string;
  readonly damage: (text: string, goal: Goal) => string | undefined;
}

/** Parses as the engine would: mutators find their places in the tree. */
const parsed = (text: string, goal: Goal) =>
  parse(text, { ecmaVersion: "latest", sourceType: goal === "module" ? "module" : "script" });

/** All nodes of a tree, in no particular order. */
export function allNodes(root: AnyNode): AnyNode[] {
  const found: AnyNode[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (typeof value === "object" && value !== null && "type" in value) {
      found.push(value as AnyNode);
      for (const part of Object.values(value)) visit(part);
    }
  };
  visit(root);
  return found;
}

/** The statements at module scope, in either form. */
export function moduleStatements(text: string, goal: Goal): readonly AnyNode[] {
  const { body } = parsed(text, goal);
  const [only] = body;
  return goal === "closure" && only?.type === "ExpressionStatement" && only.expression.type === "FunctionExpression"
    ? only.expression.body.body
    : body;
}

const insertAt = (text: string, at: number, added: string): string => text.slice(0, at) + added + text.slice(at);
const cut = (text: string, node: AnyNode, put = ""): string => text.slice(0, node.start) + put + text.slice(node.end);

/** In the first function with a body that is declared or kept at module scope, as its first statement. */
const inFunction =
  (statement: string): Mutator["damage"] =>
  (text, goal) => {
    for (const outer of moduleStatements(text, goal))
      for (const node of allNodes(outer))
        if (/Function/.test(node.type) && "body" in node && !Array.isArray(node.body) && node.body?.type === "BlockStatement")
          return insertAt(text, node.body.start + 1, ` ${statement} `);
    return undefined;
  };

/** After the prologue; `HANDED` is the closure's second parameter. */
const atModuleScope =
  (statement: string, only?: Goal): Mutator["damage"] =>
  (text, goal) => {
    if (only !== undefined && goal !== only) return undefined;
    const prologue = moduleStatements(text, goal).find((node) => /safe(\$\d*)?\(\)/.test(text.slice(node.start, node.end)));
    const handed = /^\(function \([\w$]+, ([\w$]+)\)/.exec(text)?.[1] ?? "";
    return prologue && insertAt(text, prologue.end, ` ${statement.replace("HANDED", () => handed)}`);
  };

/** The same, with the declared name added to what is hardened: only what is declared is at fault. */
const declared =
  (statement: string, name: string, only?: Goal): Mutator["damage"] =>
  (text, goal) => {
    const damaged = atModuleScope(statement, only)(text, goal);
    return damaged && hardenToo(damaged, goal, name);
  };

function hardenToo(text: string, goal: Goal, names: string): string | undefined {
  const call = hardening(text, goal);
  return call && insertAt(text, call.end - (text[call.end - 1] === ";" ? 2 : 1), `, ${names}`);
}

const hardening = (text: string, goal: Goal): AnyNode | undefined =>
  moduleStatements(text, goal).find(
    (node) => node.type === "ExpressionStatement" && /^(harden|freeze)/.test(text.slice(node.start, node.end)),
  );

/** Replaces what the pattern finds first, if it finds anything. */
const replaced =
  (pattern: RegExp, put: string, only?: Goal): Mutator["damage"] =>
  (text, goal) => {
    if ((only !== undefined && goal !== only) || !pattern.test(text)) return undefined;
    return text.replace(pattern, put);
  };

/** Assigns, somewhere in a function, what is bound at module scope. */
const assigned =
  (pick: (text: string, goal: Goal) => string | undefined, write: (name: string) => string): Mutator["damage"] =>
  (text, goal) => {
    const name = pick(text, goal);
    return name === undefined ? undefined : declared(`function assigns$$() { ${write(name)} }`, "assigns$$")(text, goal);
  };

const ownFunction = (text: string, goal: Goal): string | undefined =>
  moduleStatements(text, goal)
    .map((node) => (node.type === "ExportNamedDeclaration" && node.declaration ? node.declaration : node))
    .flatMap((node) => (node.type === "FunctionDeclaration" && node.id ? [node.id.name] : []))[0];
const ownConst = (text: string, goal: Goal): string | undefined =>
  moduleStatements(text, goal)
    .map((node) => (node.type === "ExportNamedDeclaration" && node.declaration ? node.declaration : node))
    .flatMap((node) => (node.type === "VariableDeclaration" ? node.declarations : []))
    .flatMap(({ id, init }) => (id.type === "Identifier" && init && init.type !== "MemberExpression" ? [id.name] : []))[0];
const ownImport = (text: string, goal: Goal): string | undefined =>
  goal === "module"
    ? /import \{ (?:\w+ as )?([\w$]+)/.exec(text.replace(/^import[^;]*;/, ""))?.[1]
    : /const \{ (?:\w+: )?([\w$]+)[^}]*\} = imports\$/.exec(text)?.[1];
const safeName = (text: string): string | undefined => /const \{ (\w+)[^}]*\} = safe/.exec(text)?.[1];
const emittedName = (text: string): string | undefined => /(?:as|:) (harden\$)/.exec(text)?.[1];

/** By the reason that refuses them: statements that a function may not hold. */
const statements: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "free-name": {
    "reads a global": "fetch;",
    "calls a global": 'setTimeout(() => {}, 1);',
    "asks for the type of a global": "typeof window;",
    "names globalThis": "globalThis;",
    "calls eval": 'eval("1");',
    "calls eval indirectly": '(0, eval)("1");',
    "calls eval with an escape": '\\u0065val("1");',
    "makes a function from text": 'Function("return this")();',
    "constructs a Proxy": "new Proxy({}, {});",
    "writes a global": "leaked$$ = 1;",
    "writes a global in an array pattern": "[leaked$$] = [1];",
    "writes a global in an object pattern": "({ a: leaked$$ } = { a: 1 });",
    "writes a global in a rest pattern": "({ ...leaked$$ } = {});",
    "writes a global in a for-of head": "for (leaked$$ of []) ;",
    "writes a global in a for-in head": "for (leaked$$ in {}) ;",
    "counts a global up": "leaked$$++;",
    "adds to a global": "leaked$$ += 1;",
    "deletes through a global": "delete window.name;",
    "names a block's binding outside": "{ let fetch = 1; } fetch;",
    "names a catch parameter outside": "try { } catch (fetch) { } fetch;",
    "names a loop's binding outside": "for (let fetch = 0; ; ) break; fetch;",
    "names a for-of binding outside": "for (const fetch of []) ; fetch;",
    "names a switch's binding in its head": "switch (fetch) { case 0: let fetch; }",
    "names a function expression outside": "(function fetch() { }); fetch;",
    "names a class expression outside": "(class fetch { }); fetch;",
    "names a parameter outside": "((fetch) => 1); fetch;",
    "names a body's var in a default": "(function (a = fetch) { var fetch; });",
    "names a block's function outside": "{ function fetch() { } } fetch;",
    "names a label": "fetch: for (; ; ) break fetch; fetch;",
    "hands on a global by shorthand": "({ fetch });",
    "spreads a global": "[...fetch];",
    "uses a global as a tag": "fetch`x`;",
    "puts a global into a template": "`${fetch}`;",
    "extends a global": "(class extends EventTarget { });",
    "initialises a field with a global": "(class { a = fetch; });",
    "uses a global as a key": "({ [fetch]: 1 });",
    "uses a global in a pattern's key": "const { [fetch]: k$$ } = {};",
    "uses a global in a pattern's default": "const { k$$ = fetch } = {};",
    "uses a global as an argument's default": "((a = fetch) => a);",
    "uses a global in a static block": "(class { static { fetch; } });",
    "uses a global in a getter": "({ get a() { return fetch; } });",
  },
  "assigned": {
    "assigns undefined": "undefined = 1;",
  },
  "unknown-syntax": {
    "imports at run time": 'import("node:fs");',
    "imports at run time through escapes": 'import /* */ ("node:fs");',
    "stops for a debugger": "debugger;",
  },
  "leak-name": {
    "reads constructor": "({}).constructor;",
    "reads constructor if there is one": "({})?.constructor;",
    "reads constructor by a string": '({})["constructor"];',
    "reads constructor by an escaped string": '({})["\\x63onstructor"];',
    "reads constructor by an escaped name": "({}).\\u0063onstructor;",
    "reads constructor by concatenation": '({})["con" + "structor"];',
    "reads constructor by a template": '({})[`con${"structor"}`];',
    "reads constructor by a choice": '({})[1 ? "constructor" : ""];',
    "reads __proto__": "[].__proto__;",
    "reads prototype": "(function () { }).prototype;",
    "reads a stack": "({}).stack;",
    "reads caller": "(() => 1).caller;",
    "reads callee": "(function () { return arguments.callee; });",
    "takes constructor apart": "const { constructor: c$$ } = {};",
    "takes constructor apart by a string": 'const { "constructor": c$$ } = {};',
    "takes constructor apart by a computed key": 'const { ["constructor"]: c$$ } = {};',
    "assigns from constructor": "let c$$; ({ constructor: c$$ } = {});",
    "takes a parameter's constructor": "(({ constructor }) => constructor);",
    "sets a prototype in a literal": "({ __proto__: null });",
    "sets a prototype by a quoted key": '({ "__proto__": null });',
    "reads constructor of super": "({ m() { return super.constructor; } });",
    "defines a getter": '({}).__defineGetter__("a", () => 1);',
    "writes prototype": "(function () { }).prototype.a = 1;",
  },
  "module-state": {
    "declares with using": "{ using a$$ = null; }",
  },
  "syntax": {
    "uses with": "with ({}) { }",
    "writes an octal number": "017;",
  },
  "html-comment": {
    "counts down to": "let n$$ = 2; while (n$$ --> 0) ;",
  },
  "ambiguous-slash": {
    "starts a regular expression after a block": "{ }\n/a/g.exec('');",
  },
};

const modulePart: readonly Mutator[] = [
  { name: "keeps a let", reason: "module-state", damage: declared("let kept$$ = 1;", "kept$$") },
  { name: "keeps a var", reason: "module-state", damage: declared("var kept$$ = 1;", "kept$$") },
  { name: "exports a let", reason: "module-state", damage: declared("export let kept$$ = 1;", "kept$$", "module") },
  { name: "keeps a Map", reason: "impure-initialiser", damage: declared("const kept$$ = new (class { })();", "kept$$") },
  { name: "keeps what a function returns", reason: "impure-initialiser", damage: declared("const kept$$ = (() => { let n = 0; return () => ++n; })();", "kept$$") },
  { name: "keeps a generator", reason: "impure-initialiser", damage: declared("const kept$$ = (function* () { yield 1; })();", "kept$$") },
  { name: "keeps what a getter returns", reason: "impure-initialiser", damage: declared("const kept$$ = { get a() { let n = 0; return () => ++n; } }.a;", "kept$$") },
  { name: "keeps what an iterator yields", reason: "impure-initialiser", damage: declared("const kept$$ = [...[1]];", "kept$$") },
  { name: "takes an iterable apart", reason: "impure-initialiser", damage: declared("const [kept$$] = [1];", "kept$$") },
  { name: "takes by a computed key", reason: "impure-initialiser", damage: declared('const kept$$ = "a", { [kept$$]: taken$$ } = { a: 1 };', "kept$$, taken$$") },
  { name: "reads by a computed key", reason: "impure-initialiser", damage: declared("const kept$$ = (() => 1)['na' + `${1}me`];", "kept$$") },
  { name: "converts what has a hook", reason: "conversion-hook", damage: declared("const kept$$ = `${{ toString: () => '' }}`;", "kept$$") },
  { name: "converts later what has a hook", reason: "conversion-hook", damage: declared("const hook$$ = { valueOf: () => 1 }; const kept$$ = +hook$$;", "hook$$, kept$$") },
  { name: "keeps a regular expression with a memory", reason: "impure-initialiser", damage: declared("const kept$$ = /a/g;", "kept$$") },
  { name: "keeps a private static field", reason: "impure-initialiser", damage: declared("class Kept$$ { static #n = 0; }", "Kept$$") },
  { name: "keeps a static accessor", reason: "impure-initialiser", damage: declared("class Kept$$ { static get n() { return 1; } }", "Kept$$") },
  { name: "runs a static block", reason: "impure-initialiser", damage: declared("class Kept$$ { static { } }", "Kept$$") },
  { name: "stamps shared objects", reason: "impure-initialiser", damage: declared("function base$$(o) { return o; } class Kept$$ extends base$$ { #n = 1; }", "base$$, Kept$$") },
  { name: "awaits while loading", reason: "impure-initialiser", damage: declared("const kept$$ = await 1;", "kept$$", "module") },
  { name: "assigns while loading", reason: "impure-initialiser", damage: declared("const kept$$ = { a: 1 }, more$$ = (kept$$.a = 2);", "kept$$, more$$") },
  { name: "deletes while loading", reason: "impure-initialiser", damage: declared("const kept$$ = { a: 1 }, more$$ = delete kept$$.a;", "kept$$, more$$") },
  { name: "tags while loading", reason: "impure-initialiser", damage: declared("const kept$$ = ((s) => s)`a`;", "kept$$") },
  { name: "does not harden a constant", reason: "not-hardened", damage: atModuleScope("const kept$$ = [];") },
  { name: "does not harden a function", reason: "not-hardened", damage: atModuleScope("function kept$$() { }") },
  { name: "does not harden a class", reason: "not-hardened", damage: atModuleScope("class Kept$$ { }") },
  { name: "calls at module scope", reason: "impure-initialiser", damage: atModuleScope("(() => 1)();") },
  { name: "branches at module scope", reason: "impure-initialiser", damage: atModuleScope("if (1) { }") },
  { name: "loops at module scope", reason: "impure-initialiser", damage: atModuleScope("for (; ; ) break;") },
  { name: "opens a block at module scope", reason: "impure-initialiser", damage: atModuleScope("{ }") },
  { name: "throws at module scope", reason: "impure-initialiser", damage: atModuleScope("throw 1;") },
  { name: "uses this outside functions", reason: "free-name", damage: declared("const kept$$ = () => this;", "kept$$") },
  { name: "uses arguments outside functions", reason: "free-name", damage: declared("const kept$$ = () => arguments;", "kept$$") },
  { name: "uses new.target outside functions", reason: "free-name", damage: declared("const kept$$ = () => new.target;", "kept$$", "closure") },
  { name: "uses import.meta", reason: "free-name", damage: declared("const kept$$ = () => import.meta;", "kept$$", "module") },
  { name: "imports a power", reason: "not-allowed", damage: atModuleScope('import * as fs$$ from "node:fs";', "module") },
  { name: "imports for a side effect", reason: "not-allowed", damage: atModuleScope('import "node:fs";', "module") },
  { name: "imports lockdown", reason: "not-allowed", damage: atModuleScope('import { lockdown as l$$ } from "@capc/runtime";', "module") },
  { name: "imports the runtime whole", reason: "not-allowed", damage: atModuleScope('import * as r$$ from "@capc/runtime";', "module") },
  { name: "imports the emitted names whole", reason: "not-allowed", damage: atModuleScope('import * as r$$ from "@capc/runtime/emitted";', "module") },
  { name: "imports the runtime's tables", reason: "not-allowed", damage: atModuleScope('import * as r$$ from "@capc/runtime/tables";', "module") },
  { name: "imports with an attribute", reason: "unknown-syntax", damage: atModuleScope('import r$$ from "./r.json" with { type: "json" };', "module") },
  { name: "exports everything of another", reason: "unknown-syntax", damage: atModuleScope('export * from "./r.js";', "module") },
  { name: "exports a power of another", reason: "unknown-syntax", damage: atModuleScope('export { readFile } from "node:fs";', "module") },
  { name: "exports a value by default", reason: "unknown-syntax", damage: (text, goal) => (/default/.test(text) ? undefined : atModuleScope("export default [];", "module")(text, goal)) },
  { name: "takes a power from the imports", reason: "not-allowed", damage: atModuleScope('const fs$$ = HANDED["node:fs"];', "closure") },
  { name: "takes what it computes from the imports", reason: "not-allowed", damage: atModuleScope('const fs$$ = HANDED["node" + ":fs"];', "closure") },
  { name: "takes the imports themselves", reason: "free-name", damage: declared("const all$$ = HANDED;", "all$$", "closure") },
  { name: "reads the emitted names later", reason: "free-name", damage: declared("const all$$ = () => emitted$;", "all$$", "closure") },
  { name: "takes lockdown from the runtime", reason: "not-allowed", damage: atModuleScope('const { lockdown: l$$ } = HANDED["@capc/runtime"];', "closure") },
  { name: "declares a parameter again", reason: "duplicate-name", damage: replaced(/imports\$(\) \{[^\n]*)/, "imports$$$1 function imports$$() { }", "closure") },
  { name: "returns early", reason: "impure-initialiser", damage: atModuleScope("return {};", "closure") },
];

const wholeText: readonly Mutator[] = [
  { name: "hardens nothing", reason: "not-hardened", damage: (text, goal) => (hardening(text, goal) ? cut(text, hardening(text, goal)!) : undefined) },
  { name: "leaves one name out of what is hardened", reason: "not-hardened", damage: (text, goal) => without(text, goal, 0) },
  { name: "leaves the last name out of what is hardened", reason: "not-hardened", damage: (text, goal) => without(text, goal, -1) },
  { name: "hardens what a call returns", reason: "impure-initialiser", damage: (text, goal) => hardenToo(text, goal, "(() => 1)()") },
  { name: "hardens a global", reason: "free-name", damage: (text, goal) => hardenToo(text, goal, "fetch") },
  { name: "asks for no lockdown", reason: "missing-prologue", damage: (text, goal) => cutPrologue(text, goal) },
  { name: "takes a power from the safe list", reason: "not-allowed", damage: replaced(/const \{ (\w+)([^}]*\} = safe)/, "const { Proxy, $1$2") },
  { name: "takes the rest of the safe list", reason: "form", damage: replaced(/const \{ (\w+)([^}]*)\} = safe/, "const { $1$2, ...all$$$$ } = safe") },
  { name: "takes a default for a safe name", reason: "form", damage: replaced(/const \{ (\w+)([^}]*\} = safe)/, "const { $1 = fetch$2") },
  { name: "hands something to safe", reason: "free-name", damage: replaced(/(= safe(?:\$\d*)?)\(\)/, "$1(fetch)") },
  { name: "keeps the safe list in a variable", reason: "module-state", damage: replaced(/const (\{[^}]*\} = safe)/, "let $1") },
  { name: "takes what is not emitted", reason: "not-allowed", damage: replaced(/\{ /, "{ realm as realm$$$$, ", "module") },
  { name: "takes from the closure what is not emitted", reason: "not-allowed", damage: replaced(/const \{ /, "const { realm, ", "closure") },
  { name: "assigns a function", reason: "assigned", damage: assigned(ownFunction, (name) => `${name} = 1;`) },
  { name: "assigns a constant", reason: "assigned", damage: assigned(ownConst, (name) => `${name} = 1;`) },
  { name: "assigns a constant in a pattern", reason: "assigned", damage: assigned(ownConst, (name) => `[{ a: ${name} = 2 }] = [{}];`) },
  { name: "assigns a function in a loop head", reason: "assigned", damage: assigned(ownFunction, (name) => `for (${name} of []) ;`) },
  { name: "counts a constant up", reason: "assigned", damage: assigned(ownConst, (name) => `${name}++;`) },
  { name: "assigns an import", reason: "assigned", damage: assigned(ownImport, (name) => `${name} = 1;`) },
  { name: "assigns a safe name", reason: "assigned", damage: assigned(safeName, (name) => `${name} ??= 1;`) },
  { name: "assigns an emitted name", reason: "assigned", damage: assigned(emittedName, (name) => `${name} = (x) => x;`) },
  { name: "declares a function twice", reason: "duplicate-name", damage: (text, goal) => twice(text, goal) },
  { name: "starts with a hashbang", reason: "syntax", damage: (text) => `#!/usr/bin/env node\n${text}` },
  { name: "is cut off", reason: "syntax", damage: (text) => text.slice(0, text.lastIndexOf("{") + 1) },
  { name: "holds half a surrogate pair", reason: "not-text", damage: (text) => `${text}// \ud800` },
  { name: "ends in an HTML-like comment", reason: "html-comment", damage: (text, goal) => (goal === "closure" ? `${text}\n--> end` : undefined) },
  { name: "starts with an HTML-like comment", reason: "html-comment", damage: (text, goal) => (goal === "closure" ? `<!-- start\n${text}` : undefined) },
  { name: "starts a module with an HTML-like comment", reason: "syntax", damage: (text, goal) => (goal === "module" ? `<!-- start\n${text}` : undefined) },
  { name: "has a statement after the closure", reason: "form", damage: (text, goal) => (goal === "closure" ? `${text};fetch("https://collector.example");` : undefined) },
  { name: "has a statement before the closure", reason: "form", damage: (text, goal) => (goal === "closure" ? `fetch("https://collector.example");${text}` : undefined) },
  { name: "calls the closure", reason: "form", damage: replaced(/\}\);?\s*$/, "})({}, {});", "closure") },
  { name: "puts the closure into a sequence", reason: "form", damage: replaced(/^\(function/, "(0, function", "closure") },
  { name: "hands more to the closure", reason: "form", damage: replaced(/\}\);?\s*$/, "}, fetch);", "closure") },
  { name: "makes the closure async", reason: "form", damage: replaced(/^\(function/, "(async function", "closure") },
  { name: "makes the closure a generator", reason: "form", damage: replaced(/^\(function/, "(function*", "closure") },
  { name: "names the closure", reason: "form", damage: replaced(/^\(function/, "(function again", "closure") },
  { name: "gives the closure a third parameter", reason: "form", damage: replaced(/^\(function \(/, "(function (more, ", "closure") },
  { name: "gives the closure a default", reason: "syntax", damage: replaced(/^(\(function \([\w$]+)/, "$1 = fetch", "closure") },
  { name: "makes the closure sloppy", reason: "form", damage: replaced(/"use strict";/, "", "closure") },
  { name: "makes the closure almost strict", reason: "form", damage: replaced(/"use strict";/, '("use strict");', "closure") },
  { name: "returns a getter", reason: "form", damage: replaced(/return \{ ([^}]*\};?\s*\}\);?\s*)$/, "return { get a$$$$() { return 1; }, $1", "closure") },
  { name: "returns a prototype", reason: "form", damage: replaced(/return \{ ([^}]*\};?\s*\}\);?\s*)$/, "return { __proto__: null, $1", "closure") },
  { name: "returns what a call returns", reason: "form", damage: replaced(/return \{ ([^}]*\};?\s*\}\);?\s*)$/, "return { a$$$$: (() => 1)(), $1", "closure") },
  { name: "returns a global", reason: "free-name", damage: replaced(/return \{ ([^}]*\};?\s*\}\);?\s*)$/, "return { fetch, $1", "closure") },
  { name: "returns nothing", reason: "form", damage: replaced(/return \{ [^}]*\};?(\s*\}\);?\s*)$/, "$1", "closure") },
];

function without(text: string, goal: Goal, which: 0 | -1): string | undefined {
  const statement = hardening(text, goal);
  if (statement?.type !== "ExpressionStatement" || statement.expression.type !== "CallExpression") return undefined;
  const names = statement.expression.arguments
    .map((node) => text.slice(node.start, node.end))
    // Imported and taken names may be hardened too, and need not be.
    .filter((name) => !/^(harden|refuse|Math)$/.test(name));
  const left = which === 0 ? names.slice(1) : names.slice(0, -1);
  const callee = text.slice(statement.expression.callee.start, statement.expression.callee.end);
  return cut(text, statement, `${callee}(${left.join(", ")});`);
}

function cutPrologue(text: string, goal: Goal): string | undefined {
  const prologue = moduleStatements(text, goal).find((node) => /safe(\$\d*)?\(\);$/.test(text.slice(node.start, node.end)));
  const names = prologue && /const \{ ([^}]*) \}/.exec(text.slice(prologue.start, prologue.end))?.[1];
  const own = names?.split(", ").map((pair) => pair.split(": ").at(-1)!) ?? [];
  const stubs = own.map((name) => `const ${name} = null;`).join(" ");
  const damaged = prologue && cut(text, prologue, stubs);
  return damaged && own.length > 0 ? hardenToo(damaged, goal, own.join(", ")) : damaged;
}

function twice(text: string, goal: Goal): string | undefined {
  const name = goal === "closure" ? ownFunction(text, goal) : undefined;
  return name === undefined ? undefined : atModuleScope(`function ${name}() { }`)(text, goal);
}

/** Every kind of damage: each is refused, wherever it is done. */
export const mutators: readonly Mutator[] = [
  ...Object.entries(statements).flatMap(([reason, texts]) =>
    Object.entries(texts).map(([name, statement]) => ({ name, reason, damage: inFunction(statement) })),
  ),
  ...modulePart,
  ...wholeText,
];
