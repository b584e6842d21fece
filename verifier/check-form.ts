import { constantNames, emittedNames, leakNames, moduleImports, safeNames } from "@capc/runtime/tables";
import type { AnyNode, CallExpression, Program } from "acorn";
import { type Binding, each, listNames, makeNames, type Names } from "./scope.ts";
import { makeWalk, type Refuse } from "./walk-code.ts";

/** What names are taken from, and which it has where that is known. */
type Source = readonly [kind: Binding["kind"], known?: Names<boolean>];

const fromSafe: Source = ["safe", listNames(safeNames, true)];
const fromEmitted: Source = ["emitted", listNames(emittedNames, true)];
const fromRuntime: Source = ["runtime", listNames(moduleImports, true)];
const [leaks, constants] = [listNames(leakNames, true), listNames(constantNames, true)];
/** A closure text is strict from its first statement on. */
const frame = /^\s*\(function \([\w$]+, [\w$]+\) \{\s*"use strict";/;
const form = "form: this is not how an emitted module or closure is made";

const nameOf = (node: AnyNode): string =>
  node.type === "Identifier" ? node.name : node.type === "Literal" ? `${node.value}` : "";

/** Checks what stands at module scope, in either form, and resolves the names that no inner scope did. */
export function checkForm(program: Program, text: string, isAllowed: (name: string) => boolean, refuse: Refuse): void {
  const { root, visit, declareIn, settle } = makeWalk(text, refuse);
  const { declared } = root;
  const hardened = makeNames<boolean>();
  const isClosure = program.sourceType === "script";
  let [body, isLocked]: [readonly AnyNode[], boolean] = [program.body, false];

  const isBound = (node: AnyNode, kind: Binding["kind"], name: string): boolean =>
    node.type === "Identifier" && declared[node.name]?.kind === kind && declared[node.name]?.name === name;
  /** Whether a node calls what was taken as `name` from the emitted names. */
  const calls = (node: AnyNode, name: string): node is CallExpression =>
    node.type === "CallExpression" && isBound(node.callee, "emitted", name);
  const importFrom = (node: AnyNode): Source => {
    const specifier = node.type === "Literal" ? `${node.value}` : "";
    if (specifier === "@capc/runtime") return fromRuntime;
    if (specifier === "@capc/runtime/emitted" && !isClosure) return fromEmitted;
    const isMissing = /^$|^@capc\/runtime\//.test(specifier) || leaks[specifier] || !isAllowed(specifier);
    if (isMissing) refuse("not-allowed: this may not be imported", node, specifier);
    return ["import"];
  };
  /** What the value of a declaration at module scope is taken from, if it is not computed. */
  const sourceOf = (node: AnyNode): Source | undefined => {
    if (calls(node, "safe") && node.arguments.length === 0) return fromSafe;
    if (isBound(node, "parameter", "emitted")) return fromEmitted;
    const isImport = node.type === "MemberExpression" && node.computed && isBound(node.object, "parameter", "imports");
    return isImport ? importFrom(node.property) : undefined;
  };
  const take = (local: AnyNode, name: string, [kind, known]: Source): void => {
    if (known ? !known[name] : isClosure && leaks[name]) refuse("not-allowed: this may not be imported", local, name);
    visit(local, declareIn(root, { kind, name }));
  };
  /** `{ a, b: c }`, in which names are taken from elsewhere, and handed out by a closure. */
  const eachPair = (node: AnyNode, use: (value: AnyNode, name: string) => void): void => {
    const pairs = node.type === "ObjectPattern" || node.type === "ObjectExpression" ? node.properties : [node];
    each<AnyNode>(pairs, (part) => {
      const isPlain = part.type === "Property" && !part.computed && part.value.type === "Identifier";
      isPlain ? use(part.value, nameOf(part.key)) : refuse(form, part);
    });
  };
  const statement = (node: AnyNode): void => {
    const isConst = node.type === "VariableDeclaration" && node.kind === "const" && node.declarations.length === 1;
    const single = isConst ? node.declarations[0] : undefined;
    const value = node.type === "ExpressionStatement" ? node.expression : single?.init;
    const source = value ? sourceOf(value) : undefined;
    isLocked ||= source === fromSafe;
    if (source !== undefined) {
      const whole = single?.id.type === "Identifier" && !source[1] ? single.id : undefined;
      if (whole) take(whole, "", source);
      else if (single) eachPair(single.id, (local, name) => take(local, name, source));
    } else if (node.type === "ExpressionStatement" && calls(node.expression, "harden")) {
      each<AnyNode>(node.expression.arguments, (part) => visit(part));
      each<AnyNode>(node.expression.arguments, (part) => part.type === "Identifier" && (hardened[part.name] = true));
    } else if (node.type === "ImportDeclaration" && node.attributes.length === 0) {
      const from = importFrom(node.source);
      each(node.specifiers, (part) => take(part.local, "imported" in part ? nameOf(part.imported) : "", from));
    } else if (node.type === "ExportNamedDeclaration" && !node.source) {
      each(node.specifiers, (part) => visit(part.local));
      each([node.declaration], (part) => visit(part));
    } else if (node.type === "ExportDefaultDeclaration" && hasName(node.declaration)) visit(node.declaration);
    else if (node.type === "ReturnStatement" && node.argument && node === body[body.length - 1])
      eachPair(node.argument, (part, name) => (name === "__proto__" ? refuse(form, part) : visit(part)));
    else if (node.type !== "ExpressionStatement" || value?.type !== "Literal" || value.regex) visit(node);
    settle(node);
  };

  if (isClosure) {
    const [only, other] = frame.test(text) ? program.body : [];
    const code = only?.type === "ExpressionStatement" && !other ? only.expression : program;
    body = code.type === "FunctionExpression" ? code.body.body : [];
    if (code.type !== "FunctionExpression" || body[body.length - 1]?.type !== "ReturnStatement") refuse(form, program);
    else {
      visit(code.params[0] as AnyNode, declareIn(root, { kind: "parameter", name: "emitted" }));
      visit(code.params[1] as AnyNode, declareIn(root, { kind: "parameter", name: "imports" }));
    }
  }
  each(body, statement);
  if (!isLocked) refuse("missing-prologue: nothing asks `safe`, which asks for lockdown", program);
  for (const name in declared)
    if (declared[name]?.kind === "own" && !hardened[name]) refuse("not-hardened: nothing hardens this", program, name);
  each(root.uses, ({ name, node, assigns }) => {
    const isKnown = name in declared ? declared[name]?.kind !== "parameter" : constants[name];
    if (!isKnown) refuse("free-name: this is neither declared nor imported", node, name);
    else if (assigns) refuse("assigned: what is declared outside functions is never assigned", node, name);
  });
}

/** Whether what is exported by default can be hardened by a name. */
const hasName = (node: AnyNode): boolean =>
  node.type === "Identifier" || (/Declaration$/.test(node.type) && "id" in node && node.id !== null);
