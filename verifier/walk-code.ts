import { leakNames } from "@capc/runtime/tables";
import type { AnyNode, Class, Function as FunctionNode, Identifier } from "acorn";
import { isPure, type Loading } from "./check-loading.ts";
import { type Binding, closeScope, each, listNames, makeNames, type Names, type Scope } from "./scope.ts";

/** Notes `"slug: sentence"` at a node and goes on, so that one run can report several; `about` names the culprit. */
export type Refuse = (what: string, node: { readonly start: number }, about?: string) => void;
/** What becomes of a name that a pattern holds; without one, a name is read. */
type Target = (name: Identifier) => void;
type Handlers = { [T in AnyNode["type"]]?: (node: Extract<AnyNode, { type: T }>, target?: Target) => void };

/**
 * Every kind of node that can be confined, with the fields that hold its parts; a kind that is not listed is refused. `{` opens a
 * block scope for the fields after it, `?` marks a key, `=` what is assigned, `!` what is declared, `@` a part of a pattern.
 */
const kinds = makeNames<readonly string[]>();
const rows = `ArrayExpression:elements ArrayPattern:elements@ ArrowFunctionExpression AssignmentExpression:right,left=
  AssignmentPattern:right,left@ AwaitExpression:argument BinaryExpression:left,right BlockStatement:{,body BreakStatement
  CallExpression:callee,arguments CatchClause:{,param!,body ChainExpression:expression ClassBody:body ClassDeclaration ClassExpression
  ConditionalExpression:test,consequent,alternate ContinueStatement DoWhileStatement:body,test EmptyStatement
  ExpressionStatement:expression ForInStatement:{,left=,right,body ForOfStatement:{,left=,right,body
  ForStatement:{,init,test,update,body FunctionDeclaration FunctionExpression Identifier IfStatement:test,consequent,alternate
  LabeledStatement:body Literal LogicalExpression:left,right MemberExpression:object,property? MetaProperty MethodDefinition
  NewExpression:callee,arguments ObjectExpression:properties ObjectPattern:properties@ PrivateIdentifier Property:key?,value@
  PropertyDefinition:key? RestElement:argument@ ReturnStatement:argument SequenceExpression:expressions SpreadElement:argument
  StaticBlock Super SwitchCase:test,consequent SwitchStatement:discriminant,{,cases TaggedTemplateExpression:tag,quasi
  TemplateElement TemplateLiteral:quasis,expressions ThisExpression ThrowStatement:argument TryStatement:block,handler,finalizer
  UnaryExpression:argument UpdateExpression:argument= VariableDeclaration WhileStatement:test,body YieldExpression:argument`;
each(rows.split(/\s+/), (row) => {
  const [kind = "", fields] = row.split(":");
  kinds[kind] = fields?.split(",") ?? [];
});

const own: Binding = { kind: "own" };
const leaks = listNames(leakNames, true);
/** What code declares without a word. `this` is resolved like a name: out there, the host would decide on it. */
const [inFunction, inField, inArrow] = [
  listNames(["arguments", "this"], own),
  listNames(["this"], own),
  makeNames<Binding>(),
];

/**
 * Whether a key is one of the leaks by its own text: a piece of it, or all pieces together. Keys that are computed at run time
 * are lockdown's business: what they can reach is frozen, and the constructors that evaluate text throw.
 */
function isLeak(key: AnyNode, computed: boolean): boolean {
  let [whole, isFound] = [key.type === "Identifier" && !computed ? key.name : "", false];
  const gather = (node: AnyNode): void => {
    const text = node.type === "TemplateElement" ? node.value.cooked : node.type === "Literal" ? node.value : undefined;
    if (text !== undefined) [whole, isFound] = [`${whole}${text}`, isFound || leaks[`${text}`] === true];
    else if (node.type === "TemplateLiteral")
      node.quasis.forEach((part, index) => {
        each([part, node.expressions[index]], gather);
      });
    else if (node.type === "ArrayExpression") each<AnyNode>(node.elements, gather);
    else if (node.type === "SequenceExpression") each(node.expressions, gather);
    else if (node.type === "ConditionalExpression") each([node.consequent, node.alternate], gather);
    else if (node.type === "BinaryExpression" || node.type === "LogicalExpression")
      each<AnyNode>([node.left, node.right], gather);
  };
  gather(key);
  return isFound || leaks[whole] === true;
}

export type Walk = ReturnType<typeof makeWalk>;

/** Visits each node once: resolves every name, reads every property name, and refuses every kind of node that it does not know. */
export function makeWalk(text: string, refuse: Refuse) {
  const root: Scope = { outer: null, takesVars: true, declared: makeNames(), reads: makeNames(), writes: makeNames() };
  const loading: Loading = { hook: 0, conversion: 0 };
  let scope = root;
  /** Outside functions: what is visited there is evaluated while the module loads. */
  let isLoading = true;

  /** Goes into a block, or into code that runs later and is given some names. */
  const inScope = (visitParts: () => void, given: Names<Binding> | null = null): void => {
    const before = isLoading;
    isLoading &&= given === null;
    scope = {
      outer: scope,
      takesVars: given !== null,
      declared: makeNames(given),
      reads: makeNames(),
      writes: makeNames(),
    };
    visitParts();
    closeScope(scope);
    [scope, isLoading] = [scope.outer as Scope, before];
  };
  const declareIn =
    (into: Scope, binding = own) =>
    (node: Identifier): void => {
      if (into === root && node.name in root.declared)
        refuse("duplicate-name: this is declared twice", node, node.name);
      into.declared[node.name] = binding;
    };
  const read = (name: string, node: AnyNode): void => {
    scope.reads[name] ??= node;
  };
  const assign = (node: Identifier): void => {
    scope.writes[node.name] ??= node;
  };
  const parts = (node: AnyNode, fields: readonly string[], target?: Target): void => {
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index] as string;
      const mode = field[field.length - 1] as string;
      if (mode === "{") {
        inScope(() => parts(node, fields.slice(index + 1)));
        return;
      }
      const part = (node as unknown as Names<AnyNode | readonly AnyNode[] | null>)[
        mode > "@" ? field : field.slice(0, -1)
      ];
      const next = mode === "=" ? assign : mode === "!" ? declareIn(scope) : mode === "@" ? target : undefined;
      if (!part) continue;
      if ("length" in part) each(part, (item) => visit(item, next));
      else if (mode !== "?") visit(part, next);
      else {
        const { computed } = node as { computed: boolean };
        if (isLeak(part, computed))
          refuse("leak-name: this leads from a value to what made it or what shares it", part);
        if (computed) visit(part);
      }
    }
  };
  const callable = (node: FunctionNode, given: Names<Binding>, ownName?: Identifier | null): void =>
    inScope(() => {
      if (ownName) declareIn(scope)(ownName);
      parts(node as AnyNode, ["params!"]);
      // A scope of its own: a default value must not be taken to mean a `var` of the body, which it cannot see.
      inScope(() => (node.body.type === "BlockStatement" ? parts(node.body, ["body"]) : visit(node.body)), makeNames());
    }, given);
  const classParts = (node: Class): void =>
    inScope(() => {
      if (node.id) declareIn(scope)(node.id);
      parts(node as AnyNode, ["superClass", "body"]);
    });

  const handlers: Handlers = {
    Identifier: (node, target) => (target ? target(node) : read(node.name, node)),
    ThisExpression: (node) => read("this", node),
    // `new.target` has the scope of `this`; `import.meta` has none.
    MetaProperty: (node) => read(node.meta.name === "new" ? "this" : "import.meta", node),
    UpdateExpression(node) {
      if (node.operator === "--" && (text.startsWith("<!", node.start - 2) || text[node.end] === ">"))
        refuse("html-comment: this could be read as a comment", node);
    },
    ExpressionStatement(node) {
      // The one place where acorn may take for a regular expression what an engine takes for a division.
      if (text[node.start] === "/" && !/[;{:]\s*$/.test(text.slice(Math.max(0, node.start - 99), node.start)))
        refuse("ambiguous-slash: this could be read as a division", node);
    },
    VariableDeclaration(node) {
      let into = scope;
      if (node.kind === "var") while (!into.takesVars) into = into.outer as Scope;
      if (isLoading ? node.kind !== "const" : !/^(const|let|var)$/.test(node.kind))
        refuse("module-state: this declares what could change", node, node.kind);
      each(node.declarations, ({ id, init }) => {
        if (init) visit(init);
        const isLiteral = id.type === "Identifier" && /^(Array|Object)Expression$/.test(init?.type ?? "");
        visit(id, declareIn(into, { kind: "own", isLiteral, isHooked: loading.hook > 0 }));
      });
    },
    FunctionDeclaration(node) {
      if (node.id) declareIn(scope)(node.id);
      callable(node, inFunction);
    },
    FunctionExpression: (node) => callable(node, inFunction, node.id),
    ArrowFunctionExpression: (node) => callable(node, inArrow),
    ClassDeclaration(node) {
      const binding: Binding = { kind: "own" };
      if (node.id) declareIn(scope, binding)(node.id);
      classParts(node);
      binding.isHooked = loading.hook > 0;
    },
    ClassExpression: classParts,
    MethodDefinition(node) {
      if (node.kind !== "constructor") parts(node, ["key?"]);
      callable(node.value, inFunction);
    },
    PropertyDefinition(node) {
      if (isLoading && node.static) parts(node, ["value"]);
      else inScope(() => parts(node, ["value"]), inField);
    },
    StaticBlock: (node) => inScope(() => parts(node, ["body"]), inField),
  };
  const visit = (node: AnyNode, target?: Target): void => {
    if (isLoading && !isPure(node, root.declared, loading))
      refuse("impure-initialiser: this could run code, or keep state, while the module loads", node, node.type);
    const fields = kinds[node.type];
    if (fields === undefined) refuse("unknown-syntax: this is not known to be confined", node, node.type);
    (handlers[node.type] as ((node: AnyNode, target?: Target) => void) | undefined)?.(node, target);
    parts(node, fields ?? [], target);
  };
  /** Ends a statement at module scope. */
  const settle = (node: AnyNode): void => {
    if (loading.hook + loading.conversion > 2) refuse("conversion-hook: a conversion could call a method here", node);
    loading.hook = loading.conversion = 0;
  };
  return { root, declareIn, visit, settle };
}
