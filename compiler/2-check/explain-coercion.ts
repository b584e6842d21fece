import { type Type, TypeFlags } from "../1-open/typescript.ts";
import type { Conversion } from "./find-conversions.ts";
import type { Sort } from "./sort-of-type.ts";

/** What is converted, and what to write instead, by what the type is called. */
export function explainCoercion(
  type: Type,
  sort: Sort,
  { into }: Pick<Conversion, "into">,
): { readonly what: string; readonly help: string } {
  if (sort === "any") return { what: "a value of type `any`", help: "take it as `unknown`, and narrow it first" };
  if (sort === "open") return explainOpen(type);
  const name = type.getSymbol()?.name ?? "";
  if (name === "Date")
    return {
      what: "a `Date`",
      help: into === "string" ? "write what `toISOString()` returns" : "write what `getTime()` returns",
    };
  if (name === "Array" || name === "ReadonlyArray")
    return {
      what: "an array",
      help: into === "string" ? "write what `join` returns" : "name the element that you mean",
    };
  if (name === "Promise") return { what: "a promise", help: "await it" };
  if (/^\w*Error$/.test(name)) return { what: `an \`${name}\``, help: "write its `message`" };
  if (name === "__function" || isCallable(type)) return { what: "a function", help: "call it" };
  const isNamed = /^[A-Za-z]\w*$/.test(name);
  return {
    what: isNamed ? `a value of type \`${name}\`` : "an object",
    help:
      into === "string" ? "name the member that you mean, or use `JSON.stringify`" : "name the member that you mean",
  };
}

function explainOpen(type: Type): { readonly what: string; readonly help: string } {
  if ((type.flags & TypeFlags.Unknown) !== 0)
    return {
      what: "a value of unknown type",
      help: 'narrow it first: `typeof x === "string"`, or `x instanceof Error` and its `message`',
    };
  const name = type.getSymbol()?.name;
  return {
    what: name === undefined ? "a value of a type that is left open" : `a value of type \`${name}\``,
    help: `constrain the type parameter: \`${name ?? "T"} extends string | number\``,
  };
}

const isCallable = (type: Type): boolean => {
  const symbol = type.getSymbol();
  return (
    symbol !== undefined &&
    (symbol.name === "__type" || symbol.name === "__call") &&
    symbol.getMembers().has("__call" as never)
  );
};
