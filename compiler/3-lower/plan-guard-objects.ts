import {
  type CallExpression,
  type Checker,
  type Expression,
  type Identifier,
  isCallExpression,
  isExportDeclaration,
  isIdentifier,
  isNamedExports,
  isPropertyAccessExpression,
  isStringLiteral,
  isTypeReferenceNode,
  isVariableDeclaration,
  type Node,
  type SourceFile,
  type Type,
  TypeFlags,
  type TypeNode,
  type TypeParameterDeclaration,
} from "../1-open/typescript.ts";
import type { Binding, Names } from "../2-check/names.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { innermost, outermost, shortText } from "./find-functions.ts";
import type { Lowering } from "./lower-build.ts";
import type { GuardObject } from "./plan.ts";
import type { BuildView } from "./trace-functions.ts";

/** What a file does with `guard` of `@capc/runtime`: calls it, which the compiler replaces, or anything else, which it cannot. */
export interface GuardUses {
  readonly calls: readonly CallExpression[];
  readonly others: readonly Node[];
}

export function findGuardUses({ bindings }: Pick<Names, "bindings">, tree: SourceFile): GuardUses {
  const taken = bindings.filter(({ importedFrom }) => importedFrom?.specifier === "@capc/runtime");
  const uses = taken.flatMap((binding) => binding.references.flatMap((name) => guardNamedBy(name, binding) ?? []));
  const calls: CallExpression[] = [];
  // Under a second name it would be called where nobody knows what it is.
  const others: Node[] = tree.statements.flatMap(handedOnBy);
  for (const use of uses) {
    const { parent } = outermost(use);
    if (parent !== undefined && isCallExpression(parent) && innermost(parent.expression) === use) calls.push(parent);
    else others.push(use);
  }
  return { calls, others };
}

/** The names in `export { guard } from "@capc/runtime"`. */
function handedOnBy(statement: Node): readonly Node[] {
  if (!isExportDeclaration(statement) || statement.isTypeOnly || statement.moduleSpecifier === undefined) return [];
  const { moduleSpecifier, exportClause } = statement;
  if (!isStringLiteral(moduleSpecifier) || moduleSpecifier.text !== "@capc/runtime") return [];
  if (exportClause === undefined || !isNamedExports(exportClause)) return [];
  return exportClause.elements.filter((one) => !one.isTypeOnly && (one.propertyName ?? one.name).text === "guard");
}

/** `guard`, whatever it is called here, or `runtime.guard` where a host has imported all of the runtime. */
function guardNamedBy(name: Identifier, { importedFrom }: Binding): Expression | undefined {
  if (importedFrom?.specifier !== "@capc/runtime") return undefined;
  if (importedFrom.name === "guard") return name;
  const { parent } = name;
  if (importedFrom.name !== "*" || !isPropertyAccessExpression(parent)) return undefined;
  return parent.expression === name && parent.name.text === "guard" ? parent : undefined;
}

/** The guards that a file asks for by `guard<T>()`, and what is to be said about those that cannot be made. */
export function planGuardObjects(
  uses: GuardUses,
  path: string,
  checker: Checker,
  lowering: Lowering,
): { readonly objects: readonly GuardObject[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = uses.others.map((node) => ({
    ...refusal(node, path, "`guard` is only replaced where it is called"),
    help: "write `guard<T>()` with the type in the place of `T`",
  }));
  const objects = uses.calls.flatMap((node): GuardObject[] => {
    const written = node.typeArguments?.[0];
    const type = written === undefined ? inferredType(node, checker) : undefined;
    const parameter = written ? parameterIn(written, lowering, path) : type && parameterAround(node, type, checker);
    if (parameter !== undefined) {
      findings.push({
        ...refusal(written ?? node, path, `\`${parameter}\` is not known when the program runs`),
        help: "take the guard as a parameter: `Guard<T>` of `@capc/runtime`",
      });
      return [];
    }
    if (written !== undefined) {
      const guard = lowering.lowerNode(written, path, "error");
      return guard === undefined ? [] : [{ node, guard, text: shortText(written) }];
    }
    const guard = type && lowering.lowerType(type, node, path, "error");
    if (type === undefined)
      findings.push({
        ...refusal(node, path, "this `guard` names no type"),
        help: "write `guard<T>()` with the type in the place of `T`",
      });
    return guard === undefined ? [] : [{ node, guard, text: guard.text }];
  });
  return { objects, findings };
}

const refusal = (node: Node, file: string, message: string) => ({
  code: "CAP4001",
  severity: "error" as const,
  at: { file, start: node.getStart(), end: node.getEnd() },
  message,
  why: "the compiler writes the guard from the type that stands there",
});

/** The name of a type parameter of something around the type that it mentions: each call may mean another type by it. */
function parameterIn(type: TypeNode, { meaningOf }: Lowering, path: string): string | undefined {
  const look = (node: Node): string | undefined => {
    if (isTypeReferenceNode(node) && isIdentifier(node.typeName)) {
      const meaning = meaningOf(node.typeName.text, node, path);
      const isOuter =
        meaning?.kind === "parameter" && !(meaning.declaration.pos >= type.pos && meaning.declaration.end <= type.end);
      if (isOuter) return node.typeName.text;
    }
    return node.forEachChild(look);
  };
  return look(type);
}

/** The same for a type that nobody has written there: a parameter of a function around it that goes by a name in it. */
function parameterAround(node: Node, type: Type, checker: Checker): string | undefined {
  const words = new Set(checker.typeToString(type).match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu));
  for (let at: Node | undefined = node; at !== undefined; at = at.parent) {
    const { typeParameters = [] } = at as { typeParameters?: readonly TypeParameterDeclaration[] };
    const found = typeParameters.find(({ name }) => words.has(name.text));
    if (found !== undefined) return found.name.text;
  }
  return undefined;
}

/** `const isItem: Guard<Item> = guard()`: the type that TypeScript finds for it. */
function inferredType(node: CallExpression, checker: Checker): Type | undefined {
  const type = checker.getTypeAtLocation(node);
  const [argument] = type?.isObjectType() ? checker.getTypeArguments(type as never) : [];
  return argument === undefined || argument.flags & (TypeFlags.Unknown | TypeFlags.Any) ? undefined : argument;
}

/** Whether an expression certainly stands for a guard that this build makes by `guard<T>()`. */
export function isGuardObject(given: Expression, path: string, build: BuildView, hops = 0): boolean {
  const expression = innermost(given);
  const names = build.modules.get(path)?.names;
  if (names === undefined || hops > 8) return false;
  if (isCallExpression(expression)) {
    const callee = innermost(expression.expression);
    const binding = isIdentifier(callee) ? names.bindingOf(callee) : undefined;
    return binding !== undefined && guardNamedBy(callee as Identifier, binding) === callee;
  }
  const binding = isIdentifier(expression) ? names.bindingOf(expression) : undefined;
  if (binding === undefined || binding.isReassigned) return false;
  const { declaration, importedFrom } = binding;
  if (importedFrom === undefined) {
    const isConstant = binding.kind === "const" && isVariableDeclaration(declaration) && isIdentifier(declaration.name);
    return (
      isConstant &&
      declaration.initializer !== undefined &&
      isGuardObject(declaration.initializer, path, build, hops + 1)
    );
  }
  const target = build.target(path, importedFrom.specifier);
  const exported = target === undefined ? undefined : build.modules.get(target);
  const local = exported?.exports.find((one) => one.kind === "local" && one.name === importedFrom.name);
  const there = exported?.names.moduleBindings.find(({ name }) => local?.kind === "local" && name === local.local);
  const initializer = (there?.declaration as { initializer?: Expression; name?: Node } | undefined)?.initializer;
  const isConstant =
    there?.kind === "const" && !there.isReassigned && isIdentifier((there.declaration as { name?: Node }).name!);
  return isConstant && initializer !== undefined && isGuardObject(initializer, target!, build, hops + 1);
}
