import type { AnyNode } from "acorn";
import { editText, type TextEdit } from "./edit-text.ts";
import { hostImportOf, type PackageFile } from "./read-file.ts";
import { givesPrototype, isLeak, renameLeaks } from "./rename-leaks.ts";

/** What a file is told about the others, and about the names around it. */
export interface Surroundings {
  /** The number of the file that a specifier leads to; `undefined` where there is none, and asking for it throws. */
  target(specifier: string): { readonly at: number; readonly isEsm: boolean } | undefined;
  /** A name that no file of the packages uses. */
  readonly own: (name: string) => string;
  /** What the file exports by `export *`, by the specifier. */
  starNames(specifier: string): readonly string[] | undefined;
  /** Notes a name that nothing in the file declares. */
  free(name: string): void;
}

/** Makes the function that is the file: it is called with a `module`, and with `exports` and `require` where they are CommonJS's. */
export function rewritePackageFile(file: PackageFile, around: Surroundings): string {
  const { text, found, nodes, uses } = file;
  const edits: TextEdit[] = [...commentEdits(file)];
  const leakName = (leak: string): string => around.own(leak);
  const gone = new Set<unknown>();

  for (const { node } of nodes) {
    const known = knownExpression(node, around);
    if (known !== undefined) {
      edits.push({ start: node.start, end: node.end, text: known });
      continue;
    }
    edits.push(...renameLeaks(node, text, leakName));
    if (givesPrototype(node)) {
      edits.push({ start: node.start, end: node.start, text: `${around.own("takePrototype")}(` });
      edits.push({ start: node.end, end: node.end, text: ")" });
    }
    edits.push(...definition(node, text, around.own));
    if (node.type === "DebuggerStatement") edits.push({ start: node.start, end: node.end, text: ";" });
  }
  for (const { node, specifier } of file.requires) {
    const target = around.target(specifier);
    gone.add((node as { callee: unknown }).callee);
    const put =
      target === undefined
        ? `${around.own("absent")}(${JSON.stringify(specifier)})`
        : `${around.own("load")}(${target.at})`;
    edits.push({ start: node.start, end: node.end, text: put });
  }

  const ofEsm = found.isEsm ? esmParts(file, around) : undefined;
  edits.push(...(ofEsm?.edits ?? []));
  const given = new Set(found.isEsm ? [] : ["module", "exports", "require"]);
  for (const { node, isShorthand } of uses) {
    if (gone.has(node)) continue;
    const { name, start, end } = node;
    const put = ofEsm?.references.get(name) ?? standIn(name, around.own);
    if (put !== name) edits.push({ start, end, text: isShorthand ? `${name}: ${put}` : put });
    const isOwn = file.declared.has(name) || given.has(name);
    if (!isOwn && !ofEsm?.references.has(name)) around.free(put);
  }
  const body = editText(text, edits);
  const parameters = found.isEsm ? around.own("module") : "module, exports, require";
  return `function (${parameters}) { ${ofEsm?.head ?? ""}${body}\n}`;
}

/** Names that strict code cannot declare, and that are bound to `undefined` all the same. `own("arguments")` would be the constant for the key. */
const standIn = (name: string, own: Surroundings["own"]): string =>
  name === "eval" ? own("eval") : name === "arguments" ? own("given") : name;

/** Expressions of which every host gives the same answer. */
function knownExpression(node: AnyNode, around: Surroundings): string | undefined {
  const host = hostImportOf(node);
  if (host !== undefined) return `(async () => ${around.own("absent")}(${JSON.stringify(host)}))()`;
  if (node.type === "MemberExpression" && !node.computed && (node.property as { name?: string }).name === "NODE_ENV") {
    const { object } = node;
    const isEnvironment =
      object.type === "MemberExpression" &&
      object.object.type === "Identifier" &&
      object.object.name === "process" &&
      (object.property as { name?: string }).name === "env";
    return isEnvironment ? '"production"' : undefined;
  }
  // The old word for the global object.
  if (node.type !== "CallExpression" || node.arguments.length > 0) return undefined;
  const { callee } = node;
  if (callee.type !== "CallExpression" && callee.type !== "NewExpression") return undefined;
  const [code] = callee.arguments;
  const asksForGlobal =
    callee.callee.type === "Identifier" &&
    callee.callee.name === "Function" &&
    code?.type === "Literal" &&
    /^return this;?$/.test(`${code.value}`);
  if (!asksForGlobal) return undefined;
  around.free("globalThis");
  return "globalThis";
}

/** `x[Symbol.iterator] = f`: what is inherited from a frozen prototype cannot be assigned, and is defined. */
function definition(node: AnyNode, text: string, own: Surroundings["own"]): readonly TextEdit[] {
  if (node.type !== "AssignmentExpression" || node.operator !== "=") return [];
  const { left, right } = node;
  if (left.type === "MemberExpression" && (left.property as { name?: string }).name === "__proto__" && !left.computed) {
    const dot = text.lastIndexOf(".", left.property.start);
    const equals = text.indexOf("=", left.end);
    return [
      { start: node.start, end: node.start, text: `${own("withPrototype")}(` },
      { start: dot, end: equals + 1, text: "," },
      { start: right.end, end: right.end, text: ")" },
    ];
  }
  if (left.type !== "MemberExpression" || !left.computed || left.property.type !== "MemberExpression") return [];
  if (left.property.object.type !== "Identifier" || left.property.object.name !== "Symbol") return [];
  const open = text.indexOf("[", left.object.end);
  const close = text.indexOf("]", left.property.end);
  const equals = text.indexOf("=", close);
  return [
    { start: node.start, end: node.start, text: `${own("define")}(` },
    { start: open, end: open + 1, text: ", " },
    { start: close, end: equals + 1, text: "," },
    { start: right.end, end: right.end, text: ")" },
  ];
}

/** Comments go, but for licences: tools obey some, and the text stands in each module that uses the package. Lines stay. */
const commentEdits = ({ text, comments }: PackageFile): readonly TextEdit[] =>
  comments.flatMap(({ start, end }) => {
    const said = text.slice(start, end);
    if (/^\/\*!|@licen[cs]e|@preserve|copyright/i.test(said) && !/source(Mapping)?URL/.test(said)) return [];
    return [{ start, end, text: said.replace(/[^\n]+/g, "") || " " }];
  });

function esmParts(file: PackageFile, around: Surroundings) {
  const { program, text, imports, exports } = file;
  const edits: TextEdit[] = [];
  const locals = new Map<string, string>();
  const loads: string[] = [];
  const moduleName = (specifier: string): string => {
    const target = around.target(specifier);
    if (target === undefined) return `${around.own("absent")}(${JSON.stringify(specifier)})`;
    return `${around.own("file")}${target.at}`;
  };
  for (const specifier of file.specifiers) {
    const target = around.target(specifier);
    if (target !== undefined && !locals.has(`${target.at}`)) {
      locals.set(`${target.at}`, specifier);
      loads.push(`const ${around.own("file")}${target.at} = ${around.own("load")}(${target.at});`);
    }
  }
  const member = (specifier: string, imported: string): string => {
    const module = moduleName(specifier);
    const isEsm = around.target(specifier)?.isEsm === true;
    if (imported === "*") return isEsm ? module : `${around.own("asNamespace")}(${module})`;
    if (imported === "default" && !isEsm) return module;
    if (isLeak(imported)) return `${module}[${around.own(imported)}]`;
    return `${module}[${JSON.stringify(imported)}]`.replace(/\["([\p{ID_Start}$_][\p{ID_Continue}$]*)"\]$/u, ".$1");
  };
  const references = new Map(
    [...imports].map(([local, { specifier, imported }]) => [local, member(specifier, imported)]),
  );
  const unnamed = around.own("default");
  const getters = new Map<string, string>();
  const stars: string[] = [];
  for (const one of exports) {
    if (one.kind === "local")
      getters.set(one.name, references.get(one.local) ?? (one.local === "" ? unnamed : one.local));
    else if (one.kind === "from") getters.set(one.name, member(one.specifier, one.imported));
  }
  for (const one of exports) {
    if (one.kind !== "star") continue;
    const names = around.starNames(one.specifier);
    if (names === undefined)
      stars.push(`${around.own("copy")}(${around.own("module")}.exports, ${moduleName(one.specifier)});`);
    for (const name of names ?? []) if (!getters.has(name)) getters.set(name, member(one.specifier, name));
  }
  for (const statement of program.body) {
    const { start, end } = statement;
    if (statement.type === "ImportDeclaration" || statement.type === "ExportAllDeclaration")
      edits.push({ start, end, text: ";" });
    else if (statement.type === "ExportNamedDeclaration")
      edits.push(
        statement.declaration ? { start, end: statement.declaration.start, text: "" } : { start, end, text: ";" },
      );
    else if (statement.type === "ExportDefaultDeclaration") {
      const { declaration } = statement;
      const isNamed = (declaration as { id?: unknown }).id != null && /Declaration$/.test(declaration.type);
      if (isNamed) edits.push({ start, end: declaration.start, text: "" });
      else if (declaration.type === "FunctionDeclaration") {
        const open = text.indexOf("(", declaration.start);
        edits.push({ start, end: declaration.start, text: "" }, { start: open, end: open, text: ` ${unnamed}` });
      } else {
        // A parenthesis around the expression is no part of it.
        const from = start + /^export\s+default/.exec(text.slice(start, end))![0].length;
        edits.push({ start, end: from, text: `const ${unnamed} =` });
        if (declaration.type === "ClassDeclaration") edits.push({ start: end, end, text: ";" });
      }
    }
  }
  const keyFor = (name: string): string => (isLeak(name) ? `[${around.own(name)}]` : keyOf(name));
  const all = [...getters].map(([name, value]) => `get ${keyFor(name)}() { return ${value}; }`);
  const head = `${around.own("module")}.exports = { ${all.join(", ")} }; ${loads.join(" ")} ${stars.join(" ")}`;
  return { edits, references, head };
}

const keyOf = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));
