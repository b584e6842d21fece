import type { AnyNode, CallExpression, ExpressionStatement, Node, Program } from "acorn";
import { eachPart } from "./visit-parts.ts";

/** What the shape of an emitted module is made from. */
export interface ModuleExports {
  /** The last statement that hardens all bindings. */
  readonly hardening: ExpressionStatement & { readonly expression: CallExpression };
  /** The module's own bindings but for constants that are primitive, each with every word that its declaration uses: names of bindings are among them. */
  readonly bindings: ReadonlyMap<string, ReadonlySet<string>>;
  readonly exported: readonly { readonly name: string; readonly local: string }[];
  /** `export`, `export default`, and export clauses. */
  readonly exportWords: readonly Pick<Node, "start" | "end">[];
  /** All words of the module. */
  readonly words: ReadonlySet<string>;
}

/** Undefined where nothing is hardened, or where an export has no name that could be hardened by itself. */
export function readExports(program: Program): ModuleExports | undefined {
  const harden = program.body.flatMap((node) =>
    node.type === "ImportDeclaration" && node.source.value === "@capc/runtime/emitted"
      ? node.specifiers.flatMap((one) => ("imported" in one && nameOf(one.imported) === "harden" ? one.local.name : []))
      : [],
  )[0];
  const hardening = program.body.findLast(
    (node): node is ModuleExports["hardening"] =>
      node.type === "ExpressionStatement" &&
      node.expression.type === "CallExpression" &&
      node.expression.callee.type === "Identifier" &&
      node.expression.callee.name === harden,
  );
  if (hardening === undefined) return undefined;
  const hardened = new Set(hardening.expression.arguments.map((one) => (one.type === "Identifier" ? one.name : "")));

  const bindings = new Map<string, ReadonlySet<string>>();
  const exported: { name: string; local: string }[] = [];
  const exportWords: { start: number; end: number }[] = [];
  const declare = (node: AnyNode): readonly string[] => {
    const names = declaredBy(node);
    const used = wordsOf(node);
    for (const name of names) if (hardened.has(name) && !isConstant(node)) bindings.set(name, used);
    return names;
  };
  for (const node of program.body) {
    if (node.type === "ExportNamedDeclaration") {
      if (node.declaration) {
        for (const local of declare(node.declaration)) exported.push({ name: local, local });
        exportWords.push({ start: node.start, end: node.declaration.start });
      } else {
        for (const { exported: name, local } of node.specifiers)
          exported.push({ name: written(name), local: nameOf(local) });
        exportWords.push(node);
      }
    } else if (node.type === "ExportDefaultDeclaration") {
      const { declaration } = node;
      if (declaration.type === "Identifier") {
        exported.push({ name: "default", local: declaration.name });
        exportWords.push(node);
      } else {
        const [local] = /Declaration$/.test(declaration.type) ? declare(declaration) : [];
        if (local === undefined) return undefined;
        exported.push({ name: "default", local });
        exportWords.push({ start: node.start, end: declaration.start });
      }
    } else declare(node);
  }
  return { hardening, bindings, exported, exportWords, words: wordsOf(program) };
}

/** A primitive needs no hardening, and a bundler puts it in the place of its name. */
const isConstant = (node: AnyNode): boolean =>
  node.type === "VariableDeclaration" &&
  node.declarations.every(({ id, init }) => id.type === "Identifier" && init?.type === "Literal" && !init.regex);

const nameOf = (node: AnyNode): string =>
  node.type === "Identifier" ? node.name : node.type === "Literal" ? `${node.value}` : "";

/** A name as an export clause has it: any string, quoted where it is no identifier. */
const written = (node: AnyNode): string => (node.type === "Identifier" ? node.name : JSON.stringify(nameOf(node)));

/** Every identifier in a node, names of properties too: too many never harm. */
function wordsOf(node: AnyNode, words = new Set<string>()): Set<string> {
  if (node.type === "Identifier") words.add(node.name);
  eachPart(node, (part) => void wordsOf(part, words));
  return words;
}

/** The names that a statement binds in its module. */
function declaredBy(node: AnyNode): readonly string[] {
  if (node.type === "FunctionDeclaration" || node.type === "ClassDeclaration") return node.id ? [node.id.name] : [];
  return node.type === "VariableDeclaration" ? node.declarations.flatMap(({ id }) => boundBy(id)) : [];
}

function boundBy(node: AnyNode): readonly string[] {
  if (node.type === "Identifier") return [node.name];
  if (node.type === "Property") return boundBy(node.value);
  if (node.type === "AssignmentPattern") return boundBy(node.left);
  if (node.type === "RestElement") return boundBy(node.argument);
  if (node.type === "ObjectPattern") return node.properties.flatMap(boundBy);
  return node.type === "ArrayPattern" ? node.elements.flatMap((one) => (one ? boundBy(one) : [])) : [];
}
