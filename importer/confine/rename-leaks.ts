import { leakNames } from "@capc/runtime/tables";
import type { AnyNode } from "acorn";
import type { TextEdit } from "./edit-text.ts";

const leaks: ReadonlySet<string> = new Set(leakNames);

export const isLeak = (name: string): boolean => leaks.has(name);

/**
 * Writes the keys that lead to prototypes and constructors as names of constants. They stay keys like any other that is computed: what they reach is
 * frozen by lockdown, and the constructors that evaluate text throw. Packages made before classes are written with them. `nameFor` names the constant.
 */
export function renameLeaks(node: AnyNode, text: string, nameFor: (leak: string) => string): readonly TextEdit[] {
  switch (node.type) {
    case "MemberExpression": {
      const { property, computed, object, optional } = node;
      if (computed) return inKey(property as AnyNode, nameFor);
      if (property.type !== "Identifier" || !leaks.has(property.name)) return [];
      const between = text
        .slice(object.end, property.start)
        .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (comment) => " ".repeat(comment.length));
      const dot = object.end + between.lastIndexOf(optional ? "?." : ".");
      return [{ start: dot, end: property.end, text: `${optional ? "?." : ""}[${nameFor(property.name)}]` }];
    }
    case "ObjectPattern":
    case "ObjectExpression":
      return node.properties.flatMap((part) =>
        part.type === "Property" ? ofProperty(part as AnyNode & { type: "Property" }, nameFor) : [],
      );
    case "MethodDefinition":
    case "PropertyDefinition":
      return node.type === "MethodDefinition" && node.kind === "constructor" ? [] : ofKey(node, nameFor);
    default:
      return [];
  }
}

function ofProperty(part: AnyNode & { type: "Property" }, nameFor: (leak: string) => string): readonly TextEdit[] {
  if (!part.shorthand) return ofKey(part, nameFor);
  const { name } = part.key as { name: string };
  return leaks.has(name) ? [{ start: part.start, end: part.start, text: `[${nameFor(name)}]: ` }] : [];
}

function ofKey(
  { key, computed }: { readonly key: unknown; readonly computed: boolean },
  nameFor: (leak: string) => string,
): readonly TextEdit[] {
  const node = key as AnyNode;
  if (computed) return inKey(node, nameFor);
  const name = node.type === "Identifier" ? node.name : node.type === "Literal" ? `${node.value}` : "";
  return leaks.has(name) ? [{ start: node.start, end: node.end, text: `[${nameFor(name)}]` }] : [];
}

/** Texts in a key that is computed, as far as the verifier looks. */
function inKey(key: AnyNode, nameFor: (leak: string) => string): readonly TextEdit[] {
  if (key.type === "Literal")
    return typeof key.value === "string" && leaks.has(key.value)
      ? [{ start: key.start, end: key.end, text: nameFor(key.value) }]
      : [];
  const parts: readonly unknown[] =
    key.type === "ConditionalExpression"
      ? [key.consequent, key.alternate]
      : key.type === "LogicalExpression" || key.type === "BinaryExpression"
        ? [key.left, key.right]
        : key.type === "SequenceExpression"
          ? key.expressions
          : key.type === "ArrayExpression"
            ? key.elements
            : [];
  return parts.flatMap((part) => (part ? inKey(part as AnyNode, nameFor) : []));
}

/** `{ __proto__: base, … }` gives an object a prototype, which a computed key does not do. */
export const givesPrototype = (node: AnyNode): boolean =>
  node.type === "ObjectExpression" &&
  node.properties.some(
    (part) =>
      part.type === "Property" &&
      !part.computed &&
      !part.shorthand &&
      !part.method &&
      ((part.key.type === "Identifier" && part.key.name === "__proto__") ||
        (part.key.type === "Literal" && part.key.value === "__proto__")),
  );
