import { leakNames } from "@capc/runtime/tables";
import type { AnyNode, Identifier, VariableDeclaration } from "acorn";
import { isPure, type Loading } from "./check-loading.ts";
import { type Binding, each, listNames, makeNames, type Names, openScope, type Scope } from "./scope.ts";

/** Notes `"slug: sentence"` at a node and goes on, so that one run can report several; `about` names the culprit. */
export type Refuse = (what: string, node: { readonly start: number }, about?: string) => void;
/** What becomes of a name that a pattern holds; without one, a name is read. */
type Target = (name: Identifier) => void;
/** What tells nodes of one kind apart. */
type Flags = { readonly computed?: boolean; readonly kind?: string; readonly static?: boolean };
type Field = { readonly name: string; readonly mode: string };

/**
 * Every kind of node that can be confined, with the fields that hold its parts in the order of evaluation; a kind that is not
 * listed is refused. `?` marks a key, `=` what is assigned, `!` what is declared, `@` a part of a pattern. Alone, a mark
 * opens a scope for what follows: `{` a block, the others code that runs later, `(` a function, `>` an arrow, `[` a field.
 */
const rows = `ArrayExpression:elements ArrayPattern:elements@ ArrowFunctionExpression:>,params!,>,body
  AssignmentExpression:right,left= AssignmentPattern:right,left@ AwaitExpression:argument BinaryExpression:left,right
  BlockStatement:{,body BreakStatement CallExpression:callee,arguments CatchClause:{,param!,body ChainExpression:expression
  ClassBody:body ClassDeclaration:{,id!,superClass,body ClassExpression:{,id!,superClass,body
  ConditionalExpression:test,consequent,alternate ContinueStatement DoWhileStatement:body,test EmptyStatement
  ExpressionStatement:expression ForInStatement:{,left=,right,body ForOfStatement:{,left=,right,body
  ForStatement:{,init,test,update,body FunctionDeclaration:id!,(,params!,>,body FunctionExpression:(,id!,params!,>,body Identifier
  IfStatement:test,consequent,alternate LabeledStatement:body Literal LogicalExpression:left,right
  MemberExpression:object,property? MetaProperty MethodDefinition:key?,value NewExpression:callee,arguments
  ObjectExpression:properties ObjectPattern:properties@ PrivateIdentifier Property:key?,value@ PropertyDefinition:key?,[,value
  RestElement:argument@ ReturnStatement:argument SequenceExpression:expressions SpreadElement:argument StaticBlock:[,body Super
  SwitchCase:test,consequent SwitchStatement:discriminant,{,cases TaggedTemplateExpression:tag,quasi TemplateElement
  TemplateLiteral:expressions ThisExpression ThrowStatement:argument TryStatement:block,handler,finalizer
  UnaryExpression:argument UpdateExpression:argument= VariableDeclaration WhileStatement:test,body YieldExpression:argument`;
const kinds = makeNames<readonly Field[]>();
each(rows.split(/\s+/), (row) => {
  const [kind = "", fields = ""] = row.split(":");
  const texts = fields.match(/[^,]+/g) ?? [];
  kinds[kind] = texts.map((text) => ({ name: text.replace(/\W/, ""), mode: text.replace(/\w+/, "") }));
});
const partsOf = (node: AnyNode, field: string): readonly (AnyNode | null)[] => {
  const part = (node as unknown as Names<AnyNode | readonly AnyNode[] | null>)[field] ?? null;
  return Array.isArray(part) ? part : [part as AnyNode | null];
};

/** What code declares without a word. `this` is resolved like a name: out there, the host would decide on it. */
const { isArray } = Array;
const own: Binding = { kind: "own" };
const given: Names<Names<Binding>> = {
  "(": listNames(["arguments", "this"], own),
  "[": listNames(["this"], own),
  ">": makeNames<Binding>(),
};
const leaks = listNames(leakNames, true);

/**
 * Whether a key is one of the leaks by its own text: a piece of it, or all pieces together. Keys that are computed at run time
 * are lockdown's business: what they can reach is frozen, and the constructors that evaluate text throw.
 */
function isLeak(key: AnyNode, computed: boolean): boolean {
  if (key.type === "Identifier") return !computed && leaks[key.name] === true;
  let [whole, isFound] = ["", false];
  const gather = (node: AnyNode): void => {
    const text = node.type === "TemplateElement" ? node.value.cooked : node.type === "Literal" ? node.value : undefined;
    if (text !== undefined) [whole, isFound] = [`${whole}${text}`, isFound || leaks[`${text}`] === true];
    else if (node.type === "TemplateLiteral")
      for (let at = 0; at < node.quasis.length; at++) each([node.quasis[at], node.expressions[at]], gather);
    else if (/^(Array|Binary|Conditional|Logical|Sequence)Expression$/.test(node.type))
      each(kinds[node.type] ?? [], ({ name }) => name !== "test" && each(partsOf(node, name), gather));
  };
  gather(key);
  return isFound || leaks[whole] === true;
}

/** Visits each node once: resolves every name, reads every property name, and refuses every kind of node that it does not know. */
export function makeWalk(text: string, refuse: Refuse) {
  const root = openScope(null, true);
  const loading: Loading = { hook: 0, conversion: 0 };
  /** Outside functions: what is visited there is evaluated while the module loads. */
  let [scope, isLoading] = [root, true];

  /** Goes into a block, or into code that runs later and is given some names. */
  const inScope = (visitParts: () => void, given: Names<Binding> | null): void => {
    const outer = scope;
    const wasLoading = isLoading;
    const inner = openScope(outer, given !== null, given);
    scope = inner;
    isLoading &&= given === null;
    visitParts();
    scope = outer;
    isLoading = wasLoading;
    each(inner.uses, (use) => use.name in inner.declared || (outer.uses[outer.uses.length] = use));
  };
  const use = (name: string, node: AnyNode, assigns = false): void => {
    scope.uses[scope.uses.length] = { name, node, assigns };
  };
  const read: Target = (node) => {
    if (isLoading && root.declared[node.name]?.isHooked) loading.hook = 2;
    use(node.name, node);
  };
  const assign: Target = (node) => use(node.name, node, true);
  const declareIn = (into: Scope, binding: Binding): Target => {
    return (node) => {
      if (into === root && node.name in root.declared)
        refuse("duplicate-name: this is declared twice", node, node.name);
      into.declared[node.name] = binding;
    };
  };
  const parts = (node: AnyNode, fields: readonly Field[], target: Target, from = 0): void => {
    for (let index = from; index < fields.length; index++) {
      const { name, mode } = fields[index] as Field;
      const part = (node as unknown as Names<AnyNode | readonly (AnyNode | null)[] | null | undefined>)[name];
      let next = mode === "@" ? target : read;
      if (mode === "=") next = assign;
      if (mode === "!") next = declareIn(scope, own);
      if (name === "") {
        // A static field of a class at module scope is evaluated while the module loads.
        const isBlock = mode === "{" || (isLoading && (node as Flags).static === true);
        inScope(() => parts(node, fields, target, index + 1), isBlock ? null : (given[mode] as Names<Binding>));
        return;
      }
      if (mode === "?") key(part as AnyNode, node as Flags);
      else if (isArray(part)) {
        for (let at = 0; at < part.length; at++) {
          const item = part[at] as AnyNode | null;
          // ATTACK verifier/refused: after `x?.of` and a line end acorn read a regular expression where engines divide, and run what
          // is in it. Both ways to read a slash go on only where a statement may start; there, a semicolon must decide.
          const isSlash = at > 0 && item?.type === "ExpressionStatement" && text[item.start] === "/";
          if (isSlash && text[(part[at - 1] as AnyNode).end - 1] !== ";")
            refuse("ambiguous-slash: this could be read as a division", item);
          if (item) visit(item, next);
        }
      } else if (part) visit(part as AnyNode, next);
    }
  };
  const key = (node: AnyNode, { computed = false, kind }: Flags): void => {
    if (kind !== "constructor" && isLeak(node, computed))
      refuse("leak-name: this leads from a value to what made it or what shares it", node);
    if (computed) visit(node);
  };
  /** Ends what is looked at together: a declaration, or another statement at module scope. */
  const settle = (node: AnyNode): void => {
    if (loading.hook + loading.conversion > 2) refuse("conversion-hook: a conversion could call a method here", node);
    loading.hook = loading.conversion = 0;
  };
  const variables = (node: VariableDeclaration): void => {
    let into = scope;
    if (node.kind === "var") while (!into.takesVars) into = into.outer as Scope;
    if (isLoading ? node.kind !== "const" : !/^(const|let|var)$/.test(node.kind))
      refuse("module-state: this declares what could change", node, node.kind);
    each(node.declarations, ({ id, init }) => {
      if (init) visit(init);
      const isLiteral = id.type === "Identifier" && /^(Array|Object)Expression$/.test(init?.type ?? "");
      const binding: Binding = { kind: "own", isLiteral };
      visit(id, declareIn(into, binding));
      binding.isHooked = loading.hook > 0;
      if (isLoading) settle(id);
    });
  };
  const visit = (node: AnyNode, target = read): void => {
    const { type, start, end } = node;
    const fields = kinds[type];
    if (fields === undefined) refuse("unknown-syntax: this is not known to be confined", node, type);
    else if (isLoading && !isPure(node, root.declared, loading))
      refuse("impure-initialiser: this could run code, or keep state, while the module loads", node, type);
    if (type === "UpdateExpression" && (text.startsWith("<!--", start - 2) || text.startsWith("-->", end - 2)))
      refuse("html-comment: this could be read as a comment", node);
    if (type === "Identifier") target(node);
    else if (type === "VariableDeclaration") variables(node);
    // `new.target` has the scope of `this`; `import.meta` has none.
    else if (type === "MetaProperty") use(node.meta.name === "new" ? "this" : "import.meta", node);
    else if (type === "ThisExpression") use("this", node);
    else if (type === "ClassDeclaration" && node.id) {
      const binding: Binding = { kind: "own" };
      declareIn(scope, binding)(node.id);
      parts(node, fields ?? [], read);
      binding.isHooked = loading.hook > 0;
    } else parts(node, fields ?? [], target);
  };
  return { root, declareIn, visit, settle };
}
