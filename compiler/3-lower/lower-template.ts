import { type Type, TypeFlags } from "../1-open/typescript.ts";

/**
 * The regular expression of a template literal type, or of `Uppercase<string>` and its kin; `undefined` where a part is none that a text
 * can be held against.
 *
 * It accepts what TypeScript accepts. TypeScript cuts from the left and never tries another cut: a placeholder ends where the text after
 * it occurs first, and where another placeholder follows at once it is one character long. `${string}-${number}` is not `a-b-1`.
 */
export function patternOf(type: Type): string | undefined {
  const texts = type.isTemplateLiteralType() ? type.texts : ["", ""];
  const holes = type.isTemplateLiteralType() ? type.getTypes() : [type];
  let pattern = escapeText(texts[0] ?? "");
  for (const [at, hole] of holes.entries()) {
    const next = escapeText(texts[at + 1] ?? "");
    const written = placeholder(hole, at === holes.length - 1 ? undefined : next);
    if (written === undefined) return undefined;
    pattern += written + next;
  }
  return `/^${pattern}$/${pattern.includes("\\p{") ? "u" : ""}`;
}

/** Two of the characters that a letter may not be are those that another case would change. */
const notLower = "(?!\\p{CWU})";
const notUpper = "(?!\\p{CWL})";

/** What a placeholder takes, up to the first `next`; up to the end if there is none. */
function placeholder(type: Type, next: string | undefined): string | undefined {
  const { inner, first, rest } = unwrapCase(type);
  const { flags } = onlyPlaceholder(inner);
  const isNumber = (flags & TypeFlags.Number) !== 0;
  if (!(flags & (TypeFlags.String | TypeFlags.Number | TypeFlags.BigInt))) return undefined;
  if (next === "") return first + (flags & TypeFlags.String ? "[^]" : isNumber ? "[\\d\\s]" : "\\d");
  const stop = next === undefined ? "" : `(?!${next})`;
  if (!(flags & TypeFlags.String)) return isNumber ? numeral(stop + rest) : whole(stop + rest);
  if (first === rest) return `(?:${stop}${rest}[^])*`;
  return `(?:${stop}${first}[^](?:${stop}${rest}[^])*)?`;
}

/** `Uppercase<`${number}`>` is about a template of nothing but the number. */
function onlyPlaceholder(type: Type): Type {
  if (!type.isTemplateLiteralType() || type.texts.some((text) => text !== "")) return type;
  const [only, ...others] = type.getTypes();
  return only === undefined || others.length > 0 ? type : only;
}

/** The innermost type of `Uppercase<Lowercase<…>>`, and what its first and its other characters may not be. The outermost has the last word. */
function unwrapCase(type: Type): { inner: Type; first: string; rest: string } {
  if (!type.isStringMappingType()) return { inner: type, first: "", rest: "" };
  const { inner, first, rest } = unwrapCase(type.getTarget());
  switch (type.getSymbol()?.name) {
    case "Uppercase":
      return { inner, first: notLower, rest: notLower };
    case "Lowercase":
      return { inner, first: notUpper, rest: notUpper };
    case "Capitalize":
      return { inner, first: notLower, rest };
    case "Uncapitalize":
      return { inner, first: notUpper, rest };
    default:
      return { inner, first, rest };
  }
}

/** What `Number()` reads as a finite number, nothing but space among it. `each` stands in front of every character. */
function numeral(each: string): string {
  const digits = `(?:${each}\\d)+`;
  const decimal = `(?:${each}[+-])?(?:${digits}(?:${each}\\.(?:${each}\\d)*)?|${each}\\.${digits})(?:${each}[eE](?:${each}[+-])?${digits})?`;
  const space = `(?:${each}\\s)`;
  return `(?:${space}*(?:${decimal}|${otherBases(each)})${space}*|${space}+)`;
}

/** What may stand before the `n` of a bigint. */
const whole = (each: string): string => `(?:${each}-)?(?:${each}0|${each}[1-9](?:${each}\\d)*|${otherBases(each)})`;

const otherBases = (each: string): string =>
  `${each}0(?:${each}[xX](?:${each}[\\da-fA-F])+|${each}[oO](?:${each}[0-7])+|${each}[bB](?:${each}[01])+)`;

const escapeText = (text: string): string =>
  text
    .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .replace(/[\p{Cc}\u2028\u2029]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
