import { constantNames, emittedNames, leakNames, moduleImports, safeNames } from "@capc/runtime/tables";
import type { AnyNode, CallExpression, Program, VariableDeclaration } from "acorn";
import { type Binding, each, listNames, makeNames, type Names } from "./scope.ts";
import type { Refuse, Walk } from "./walk-code.ts";

/** What names are taken from, and which it has where that is known. */
type Source = readonly [kind: Binding["kind"], known?: Names<boolean>];

const fromSafe: Source = ["safe", listNames(safeNames, true)];
const fromEmitted: Source = ["emitted", listNames(emittedNames, true)];
const fromRuntime: Source = ["runtime", listNames(moduleImports, true)];
const [leaks, constants] = [listNames(leakNames, true), listNames(constantNames, true)];
/** How a closure text starts: strict from its first token on, with the emitted names taken from its first parameter. */
const frame = /^\s*\(function \(([\w$]+), ([\w$]+)\) \{\s*"use strict";\s*const (?=\{[^{}]*\} = \1;)/;
const form = "form: this is not how an emitted module or closure is made";
const notAllowed = "not-allowed: this may not be imported";

const nameOf = (node: AnyNode): string =>
  node.type === "Identifier" ? node.name : node.type === "Literal" ? `${node.value}` : "";

/** Checks what stands at module scope, in either form, and resolves the names that no inner scope did. */
export function checkForm(
  text: string,
  program: Program,
  isAllowed: (specifier: string) => boolean,
  walk: Walk,
  refuse: Refuse,
): void {
  const { root, visit, declareIn, settle } = walk;
  const { declared, reads, writes } = root;
  const hardened = makeNames<boolean>();
  const isClosure = program.sourceType === "script";
  const [, , handed = ""] = (isClosure && frame.exec(text)) || [];
  let isStarted = false;

  const take = (local: AnyNode, name: string, [kind, known]: Source): void => {
    if (known ? !known[name] : isClosure && leaks[name]) refuse(notAllowed, local, name);
    visit(local, declareIn(root, { kind, name }));
  };
  /** `{ a, b: c }`, the only pattern that takes names from elsewhere. */
  const takeApart = (pattern: AnyNode, source: Source): void => {
    if (pattern.type !== "ObjectPattern") refuse(form, pattern);
    each(pattern.type === "ObjectPattern" ? pattern.properties : [], (part) => {
      const isPlain = part.type === "Property" && !part.computed && part.value.type === "Identifier";
      isPlain ? take(part.value, nameOf(part.key), source) : refuse(form, part);
    });
  };
  const sourceOf = (node: AnyNode): Source => {
    const specifier = node.type === "Literal" ? `${node.value}` : "";
    if (specifier === "@capc/runtime") return fromRuntime;
    if (specifier === "@capc/runtime/emitted" && !isClosure) return fromEmitted;
    if (specifier === "" || /^@capc\/runtime\//.test(specifier) || !isAllowed(specifier))
      refuse(notAllowed, node, specifier);
    return ["import"];
  };
  /** Whether a node calls what was taken as `name` from the emitted names. */
  const calls = (node: AnyNode | null | undefined, name: string): node is CallExpression => {
    const callee =
      node?.type === "CallExpression" && node.callee.type === "Identifier" ? declared[node.callee.name] : undefined;
    return callee?.kind === "emitted" && callee.name === name;
  };
  const statement = (node: AnyNode): void => {
    const isSingle = node.type === "VariableDeclaration" && node.kind === "const" && node.declarations.length === 1;
    const { id, init = null } = (isSingle && node.declarations[0]) || {};
    const value = node.type === "ExpressionStatement" ? node.expression : init;
    if (node.type === "ImportDeclaration") {
      if (node.attributes.length > 0) refuse(form, node);
      const source = sourceOf(node.source);
      each(node.specifiers, (part) =>
        take(
          part.local,
          part.type === "ImportSpecifier"
            ? nameOf(part.imported)
            : part.type === "ImportDefaultSpecifier"
              ? "default"
              : "*",
          source,
        ),
      );
    } else if (!isStarted) {
      isStarted = true;
      if (!calls(value, "safe"))
        refuse("missing-prologue: the first statement asks `safe` for what it uses of the safe list", node);
      else if (id) takeApart(id, fromSafe);
    } else if (node.type === "ExpressionStatement" && calls(value, "harden"))
      each<AnyNode>(value.arguments, (part) => {
        part.type === "Identifier" ? (hardened[part.name] = true) : refuse(form, part);
      });
    else if (id && value?.type === "MemberExpression" && isClosure && nameOf(value.object) === handed) {
      const source = sourceOf(value.computed ? value.property : value);
      id.type === "Identifier" && source !== fromRuntime ? take(id, "*", source) : takeApart(id, source);
    } else if (node.type === "ExportNamedDeclaration" && !node.source) {
      each(node.specifiers, (part) => visit(part.local));
      if (node.declaration) visit(node.declaration);
    } else if (node.type === "ExportDefaultDeclaration") {
      const { declaration } = node;
      const isNamed = /Declaration$/.test(declaration.type) && "id" in declaration && declaration.id;
      isNamed || declaration.type === "Identifier"
        ? visit(declaration)
        : refuse("not-hardened: this has no name to harden it by", node);
    } else if (node.type !== "ExpressionStatement" || node.directive === undefined) visit(node);
    settle(node);
  };

  let body: readonly AnyNode[] = program.body;
  if (isClosure) {
    const code = body.length === 1 && body[0]?.type === "ExpressionStatement" ? body[0].expression : undefined;
    const [, first, ...rest] = code?.type === "FunctionExpression" && handed !== "" ? code.body.body : [];
    const last = rest.pop();
    const result = last?.type === "ReturnStatement" ? last.argument : undefined;
    if (code?.type !== "FunctionExpression" || result?.type !== "ObjectExpression") {
      refuse(form, program);
      return;
    }
    each(code.params, (node) => visit(node, declareIn(root, { kind: "parameter" })));
    each((first as VariableDeclaration).declarations, ({ id }) => takeApart(id, fromEmitted));
    each(result.properties, (part) => {
      const isPlain =
        part.type === "Property" &&
        !part.computed &&
        part.value.type === "Identifier" &&
        nameOf(part.key) !== "__proto__";
      isPlain ? visit(part.value) : refuse(form, part);
    });
    body = rest;
  }
  each(body, statement);
  if (!isStarted) refuse("missing-prologue: …", program);
  for (const name in declared)
    if (declared[name]?.kind === "own" && !hardened[name])
      refuse("not-hardened: what is declared at module scope is hardened by name", program, name);
  for (const name in reads)
    if (name in declared ? declared[name]?.kind === "parameter" : !constants[name])
      refuse("free-name: this is neither declared nor imported", reads[name] as AnyNode, name);
  for (const name in writes)
    refuse("assigned: what is not declared in a function is never assigned", writes[name] as AnyNode, name);
}
