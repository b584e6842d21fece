import { type Definitions, type Guard, type Refinement, resolve } from "../3-lower/guard.ts";

/**
 * A JavaScript expression that is true when `value` (a name) does not satisfy the guard, for guards that one expression decides and
 * that hand the value on as it is; `undefined` for those that copy or need a statement.
 */
export function failsWhen(guard: Guard, value: string, definitions: Definitions): string | undefined {
  const plain = resolve(guard, definitions);
  switch (plain.kind) {
    case "primitive":
      return primitiveFails(plain.type, value);
    case "literal":
      return `${value} !== ${literalText(plain.value)}`;
    case "template":
      return [
        `typeof ${value} !== "string"`,
        // Of a longer text an engine may not be able to say whether it matches: it throws.
        `${value}.length > ${longestMatched}`,
        ...plain.patterns.map((pattern) => `!${pattern}.test(${value})`),
      ].join(" || ");
    case "refined":
      return refinedFails(plain, value, definitions);
    case "function":
      return `typeof ${value} !== "function"`;
    case "object":
      return plain.accepts === "non-null"
        ? `${value} === null || ${value} === undefined`
        : `(typeof ${value} !== "object" || ${value} === null) && typeof ${value} !== "function"`;
    case "never":
      return "true";
    case "union": {
      const parts = plain.of.map((part) => failsWhen(part, value, definitions));
      if (parts.some((part) => part === undefined)) return undefined;
      return parts.map((part) => (part!.includes("||") ? `(${part})` : part)).join(" && ");
    }
    default:
      return undefined;
  }
}

function refinedFails(
  { of, checks }: Guard & { kind: "refined" },
  value: string,
  definitions: Definitions,
): string | undefined {
  // What asks for more than a number also asks that it be no NaN, but for `Float`, which lets it pass.
  const isNumber = of.kind === "primitive" && of.type === "number";
  const base = isNumber ? `typeof ${value} !== "number"` : failsWhen(of, value, definitions);
  return base && [base, ...checks.flatMap((check) => checkFails(check, value))].join(" || ");
}

/** True for a value of the right kind that a refinement refuses. */
export function checkFails({ name, limit }: Refinement, value: string): readonly string[] {
  switch (name) {
    case "Float":
      return [];
    case "Finite":
      return [`${value} - ${value} !== 0`];
    case "Int":
      return [`${value} % 1 !== 0`, `${value} > ${maximumInt}`, `${value} < -${maximumInt}`];
    case "Min":
      return [`!(${value} >= ${limit})`];
    case "Max":
      return [`!(${value} <= ${limit})`];
    case "Above":
      return [`!(${value} > ${limit})`];
    case "Below":
      return [`!(${value} < ${limit})`];
    case "MinLength":
      return [`${value}.length < ${limit}`];
    case "MaxLength":
      return [`${value}.length > ${limit}`];
    case "Pattern":
      return [`!${limit}.test(${value})`];
  }
}

const maximumInt = Number.MAX_SAFE_INTEGER;

/** How long a text may be that is held against a template literal type. */
const longestMatched = "1e6";

function primitiveFails(type: string, value: string): string {
  if (type === "undefined" || type === "null") return `${value} !== ${type}`;
  // NaN passes every comparison that a balance or a limit relies on.
  if (type === "number") return `typeof ${value} !== "number" || ${value} !== ${value}`;
  return `typeof ${value} !== "${type}"`;
}

/** A literal as JavaScript text. */
export function literalText(value: string | number | boolean | bigint | null | undefined): string {
  if (value === undefined) return "undefined";
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "number" && value < 0) return `(${value})`;
  // U+2028 and U+2029 may stand in strings since ES2019; older tools choke on them.
  const text = JSON.stringify(value).replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
  // A text that quotes others is easier to read in the other quotes.
  return text.includes('\\"') && !text.includes("'") ? `'${text.slice(1, -1).replaceAll('\\"', '"')}'` : text;
}

/** `expression` as the operand of `||`: its negation, true when the value is right. */
export const holdsUnless = (fails: string): string => `!(${fails})`;
