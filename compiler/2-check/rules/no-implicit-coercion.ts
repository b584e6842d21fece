import type { BinaryExpression, Expression, Node, Type } from "../../1-open/typescript.ts";
import { explainCoercion } from "../explain-coercion.ts";
import { type Conversion, findConversions, looselyCompared } from "../find-conversions.ts";
import type { About, Report, Rule } from "../rule.ts";
import { elementsOfType, type Sort, sortOfType } from "../sort-of-type.ts";

const visitor = {
  ask: (node: Node, { names }: About): readonly Node[] => findConversions(node, names).map(({ operand }) => operand),
  judge: (node: Node, types: readonly (Type | undefined)[], about: About): readonly Report[] =>
    findConversions(node, about.names).flatMap((conversion, index) => judgeConversion(conversion, types[index], about)),
};

/**
 * Converting an object to a primitive runs `toString`, `valueOf` or `Symbol.toPrimitive` of whoever made it. Where TypeScript refuses
 * the operands by itself (keys, `in`, symbols) nothing is asked here.
 */
export const noImplicitCoercion: Rule = {
  code: "CAP2005",
  slug: "no-implicit-coercion",
  family: "soundness",
  typed: {
    BinaryExpression: {
      ask: (node, about) => [...looselyCompared(node), ...visitor.ask(node, about)],
      judge: (node, types, about) =>
        looselyCompared(node).length > 0
          ? judgeComparison(node, types, about)
          : // Two dates that are subtracted are one mistake.
            visitor.judge(node, types, about).slice(0, 1),
    },
    PrefixUnaryExpression: visitor,
    TemplateExpression: visitor,
    TaggedTemplateExpression: visitor,
    NewExpression: visitor,
    CallExpression: visitor,
  },
};

function judgeConversion(conversion: Conversion, type: Type | undefined, about: About): readonly Report[] {
  if (type === undefined) return [];
  const { operand, ofElements, isArithmetic, by } = conversion;
  const { checker, partsOf } = about;
  if (!ofElements && sortOfType(type, checker, partsOf) === "primitive") return [];
  const converted = ofElements ? partsOf(type).flatMap((part) => elementsOfType(part, checker)) : partsOf(type);
  for (const part of converted) {
    const sort = sortOfType(part, checker, partsOf);
    if (sort === "primitive" || (sort === "open" && isArithmetic)) continue;
    // An `any` that gets this far is `no-any`'s, except where a parameter of type `any` takes it in.
    if (sort === "any" && !/^`(String|Number)`$/.test(by)) continue;
    return [report(operand, part, sort, conversion, ofElements)];
  }
  return [];
}

function report(
  at: Expression,
  type: Type,
  sort: Sort,
  { by, into }: Pick<Conversion, "by" | "into">,
  ofElements = false,
): Report {
  const { what, help } = explainCoercion(type, sort, { into });
  const primitive = into === "either" ? "a primitive" : `a ${into}`;
  return {
    at,
    message: ofElements
      ? `${by} converts each element to ${primitive}, and this holds ${what}`
      : `${by} converts ${what} to ${primitive}`,
    why: "the conversion runs code of whoever made the value",
    help: ofElements ? `map the elements first: ${help}` : help,
  };
}

/** Of two objects `==` compares the identity; it converts an object that meets a primitive. */
function judgeComparison(
  node: BinaryExpression,
  types: readonly (Type | undefined)[],
  about: About,
): readonly Report[] {
  const sides = looselyCompared(node);
  const sorts = types.map((type) => type && sortsOf(type, about));
  const converted = sides.findIndex((_, index) => {
    const own = sorts[index];
    const other = sorts[1 - index];
    const mayBeObject = own?.some((sort) => sort === "object" || sort === "open");
    return mayBeObject && other?.some((sort) => sort === "primitive" || sort === "open");
  });
  const type = types[converted];
  if (type === undefined) return [];
  const part = about.partsOf(type).find((one) => sortOfType(one, about.checker, about.partsOf) !== "primitive") ?? type;
  const by = `\`${node.operatorToken.getText()}\``;
  return [report(sides[converted]!, part, sortOfType(part, about.checker, about.partsOf), { by, into: "either" })];
}

const sortsOf = (type: Type, { checker, partsOf }: About): readonly Sort[] =>
  partsOf(type).map((part) => sortOfType(part, checker, partsOf));
