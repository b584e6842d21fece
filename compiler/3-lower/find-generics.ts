import {
  isFunctionTypeNode,
  isIdentifier,
  isParenthesizedTypeNode,
  isTypeReferenceNode,
  type Node,
  type ParameterDeclaration,
  type TypeNode,
  type TypeParameterDeclaration,
} from "../1-open/typescript.ts";
import type { FunctionNode } from "./find-functions.ts";
import { type Definitions, type Guard, resolve } from "./guard.ts";
import type { Lowering } from "./lower-build.ts";

/**
 * What a generic function of this build cannot check itself: to its body `T` is any type, and only its callers know which. Who hands it a foreign
 * function or capability that answers with a `T` therefore has to see to it.
 */
export interface Generics {
  /** Whether the parameter takes a function that deals in the type parameters: it is handed one that checks. */
  takesFunction(fn: FunctionNode, at: number, path: string): boolean;
  /** Whether the function takes a capability that deals in them, which nobody may replace: it is called as if it stood outside. */
  isDistant(fn: FunctionNode, path: string): boolean;
}

export function makeGenerics({ fromSyntax, definitions }: Lowering): Generics {
  const distant = new Map<FunctionNode, boolean>();

  /** Whether something that answers, or is answered, is in a value of the type. What syntax does not tell is taken for data. */
  const holdsCallable = (type: TypeNode | undefined, fn: FunctionNode, path: string): boolean => {
    const guard = type && mentions(type, fn) ? fromSyntax(type, path) : undefined;
    return guard !== undefined && holds(guard, definitions);
  };

  /** One function in front of the argument checks all that passes, unless functions or capabilities pass. */
  const isCheckedInFront = (type: TypeNode, fn: FunctionNode, path: string): boolean => {
    const plain = withoutParentheses(type);
    if (!isFunctionTypeNode(plain)) return fromSyntax(type, path)?.kind === "function";
    const passing = [plain.type, ...plain.parameters.map((parameter) => parameter.type)];
    return !passing.some((part) => holdsCallable(part, fn, path));
  };

  return {
    takesFunction(fn, at, path) {
      const parameter = fn.parameters[at] ?? fn.parameters.at(-1);
      const type = parameter && writtenFor(parameter, fn);
      return type !== undefined && mentions(type, fn) && holdsCallable(type, fn, path);
    },
    isDistant(fn, path) {
      let known = distant.get(fn);
      if (known !== undefined) return known;
      known = fn.parameters.some((parameter) => {
        const type = writtenFor(parameter, fn);
        return type !== undefined && holdsCallable(type, fn, path) && !isCheckedInFront(type, fn, path);
      });
      distant.set(fn, known);
      return known;
    },
  };
}

const parametersOf = (fn: FunctionNode): readonly TypeParameterDeclaration[] => fn.typeParameters ?? [];

/** The annotation; of a type parameter that is one its bound, for that says what the argument can do. */
function writtenFor({ type }: ParameterDeclaration, fn: FunctionNode): TypeNode | undefined {
  if (type === undefined || !isTypeReferenceNode(type) || !isIdentifier(type.typeName)) return type;
  const { text } = type.typeName;
  return parametersOf(fn).find(({ name }) => name.text === text)?.constraint ?? type;
}

function mentions(type: Node, fn: FunctionNode): boolean {
  const names = new Set(parametersOf(fn).map(({ name }) => name.text));
  const visit = (node: Node): true | undefined =>
    (isIdentifier(node) && names.has(node.text)) || node.forEachChild(visit) ? true : undefined;
  return names.size > 0 && visit(type) === true;
}

const withoutParentheses = (type: TypeNode): TypeNode =>
  isParenthesizedTypeNode(type) ? withoutParentheses(type.type) : type;

/** Whether a value may be or contain a function or a capability. */
function holds(guard: Guard, definitions: Definitions, seen = new Set<Guard>()): boolean {
  const plain = resolve(guard, definitions);
  if (plain.kind === "function" || plain.kind === "capability") return true;
  if (seen.has(plain)) return false;
  seen.add(plain);
  const within = (part: Guard): boolean => holds(part, definitions, seen);
  switch (plain.kind) {
    case "union":
    case "builtin":
      return plain.of.some(within);
    case "array":
      return within(plain.of);
    case "tuple":
      return plain.elements.some((element) => within(element.guard));
    case "record":
      return (
        plain.properties.some((property) => within(property.guard)) ||
        (plain.index !== undefined && within(plain.index))
      );
    default:
      return false;
  }
}
