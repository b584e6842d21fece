import type { Guard } from "./guard.ts";

/** A literal type as the source would write it. */
export const literalText = (value: string | number | boolean | bigint): string =>
  typeof value === "bigint" ? `${value}n` : JSON.stringify(value);

/** A union as the source would write it, of texts that it has already. */
export const unionText = (whole: Guard): string =>
  [...new Set((whole.kind === "union" ? whole.of : [whole]).map(alone))].join(" | ");

/** The text of a type as a part of a larger one. */
const alone = ({ text }: Guard): string => (/=>| [|&] /.test(text) ? `(${text})` : text);

/** A type of the library with its arguments; arrays in their short form. */
export const libraryText = (name: string, args: readonly Guard[]): string => {
  const [first] = args;
  if (first !== undefined && (name === "Array" || name === "ReadonlyArray"))
    return `${name === "Array" ? "" : "readonly "}${alone(first)}[]`;
  // The one of which what it brings is not looked at.
  if (args.length === 0) return name === "Promise" ? "Promise<void>" : name;
  return `${name}<${args.map(({ text }) => text).join(", ")}>`;
};
