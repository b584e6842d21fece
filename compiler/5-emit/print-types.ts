import { makeQuestions, type Questions } from "../1-open/ask-types.ts";
import {
  type Checker,
  type LiteralType,
  type Node,
  NodeBuilderFlags,
  type Type,
  TypeFlags,
  type UnionType,
} from "../1-open/typescript.ts";
import { respecifiedTypes } from "./emitted-specifier.ts";

/**
 * Writes inferred types as text that stands in a declaration file. Nothing that is annotated comes here: each text costs a round trip.
 * Text is asked for twice: first it is empty and the question is kept, then `settle` puts all questions at once.
 */
export interface TypePrinter {
  /** The type at a name or an expression. */
  ofNode(node: Node): string;
  /** What stands after the name of a constant that has no annotation: `: T`, or ` = 1` where readers may widen the type. */
  ofConstant(name: Node): string;
  /** The result of a function or method, by its name (or itself, if it has none). */
  ofResult(fn: Node): string;
  constantOf(enumMember: Node): string | number | undefined;
  /** How often a text was asked for that waits for an answer. What was written meanwhile is not good yet. */
  misses(): number;
  /** Puts all open questions in one round trip. */
  settle(): void;
  /** Whether a type with a name of its own was written for the file: a name may be out of reach of its readers. */
  hasNamed(path: string): boolean;
}

/** As tsc writes them, but for functions: their types in place of `typeof f`, so that no other declaration is needed for them. */
const flags =
  NodeBuilderFlags.NoTruncation |
  NodeBuilderFlags.MultilineObjectLiterals |
  NodeBuilderFlags.WriteClassExpressionAsTypeLiteral |
  NodeBuilderFlags.UseStructuralFallback |
  NodeBuilderFlags.AllowEmptyTuple |
  NodeBuilderFlags.GenerateNamesForShadowedTypeParams;

export function makeTypePrinter(checker: Checker): TypePrinter {
  const questions: Questions = makeQuestions(checker);
  const settled = new Set<Node>();
  const unsettled = new Set<Node>();
  const named = new Set<string>();
  const texts = new Map<string, string>();
  const constants = new Map<Node, string | number | undefined>();
  let misses = 0;

  const typeOf = (node: Node): Type | undefined => {
    if (settled.has(node)) return questions.typeOf(node);
    unsettled.add(node);
    misses++;
    return undefined;
  };

  const print = (type: Type | undefined, at: Node): string => {
    if (type === undefined) return "unknown";
    const simple = simpleText(type);
    if (simple !== undefined) return simple;
    const path = at.getSourceFile().fileName;
    const key = `${type.id} ${path}`;
    let text = texts.get(key);
    if (text === undefined) {
      text = respecifiedTypes(checker.typeToString(type, at, flags));
      texts.set(key, text);
      if (reference.test(text)) named.add(path);
    }
    return text;
  };

  const ofNode = (node: Node): string => {
    const text = print(typeOf(node), node);
    // A constant that is its own only value.
    return text === `typeof ${node.getText()}` ? "unique symbol" : text;
  };

  return {
    ofNode,
    ofConstant(name) {
      const type = typeOf(name);
      if (type === undefined || !type.isUnionType()) {
        const text = ofNode(name);
        return type !== undefined && isWidening(type) && !text.includes("import(") ? ` = ${text}` : `: ${text}`;
      }
      return `: ${widened(type, (one) => print(one, name), checker) ?? print(type, name)}`;
    },
    ofResult: (fn) => resultOf(print(typeOf(fn), fn)),
    constantOf(enumMember) {
      if (!constants.has(enumMember)) constants.set(enumMember, checker.getConstantValue(enumMember));
      return constants.get(enumMember);
    },
    misses: () => misses,
    settle() {
      questions.ask(unsettled);
      questions.settle();
      for (const node of unsettled) settled.add(node);
      unsettled.clear();
    },
    hasNamed: (path) => named.has(path),
  };
}

/** What needs no question: keywords and literals. */
function simpleText(type: Type): string | undefined {
  if (type.flags & TypeFlags.EnumLiteral) return undefined;
  if (type.isIntrinsicType()) return type.isErrorType() ? "any" : type.intrinsicName;
  if (type.isStringLiteralType()) return JSON.stringify(type.value);
  if (type.isNumberLiteralType()) return String(type.value);
  return undefined;
}

/** A literal type that whoever takes the value into a variable of his own may widen. */
const isWidening = (type: Type): boolean =>
  (type.flags & TypeFlags.Literal) !== 0 && (type as LiteralType).getFreshType()?.id === type.id;

/** The text of a union without literals that widen; `undefined` if there are none. */
function widened(type: UnionType, print: (type: Type) => string, checker: Checker): string | undefined {
  const members = type.getTypes();
  if (!members.some(isWidening)) return undefined;
  const wide = members.map((one) => (isWidening(one) ? (checker.getBaseTypeOfLiteralType(one) ?? one) : one));
  return [...new Set(wide.map(print))].join(" | ");
}

/** A word that may be the name of a type: no keyword, no name of a member or a parameter, no part of a longer name, nothing that everybody has. */
const reference =
  /(?<![\w$.])(?!(?:any|asserts|bigint|boolean|const|extends|false|import|in|infer|is|keyof|never|new|null|number|object|out|readonly|string|symbol|this|true|typeof|undefined|unique|unknown|void|Array|AsyncGenerator|Generator|Map|Promise|ReadonlyArray|Record|Set)\b)[a-zA-Z_$][\w$]*(?![\w$]|\??[:(])/;

/** What stands behind the arrow of a function type. */
function resultOf(text: string): string {
  const brackets: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const one = text[at]!;
    if (one === '"' || one === "'" || one === "`") {
      for (at++; text[at] !== one && at < text.length; at++) if (text[at] === "\\") at++;
    } else if (text.startsWith("=>", at)) {
      if (brackets.length === 0) return text.slice(at + 2).trim();
      at++;
    } else if ("([{<".includes(one)) brackets.push(one);
    else if (")]}>".includes(one)) brackets.pop();
  }
  const optional = /^\((.*)\) \| undefined$/s.exec(text);
  return optional === null ? "unknown" : resultOf(optional[1]!);
}
