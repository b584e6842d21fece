import { TypeFlags } from "../1-open/typescript.ts";
import { type Guard, primitive } from "./guard.ts";

/** Guards of the types that a flag says all about. */
export const intrinsicTypes: readonly (readonly [number, Guard])[] = [
  [TypeFlags.Unknown, { kind: "unknown", text: "unknown" }],
  [TypeFlags.String, primitive("string")],
  [TypeFlags.Number, primitive("number")],
  [TypeFlags.BigInt, primitive("bigint")],
  [TypeFlags.Boolean, primitive("boolean")],
  [TypeFlags.ESSymbolLike, primitive("symbol")],
  [TypeFlags.Undefined | TypeFlags.Void, primitive("undefined")],
  [TypeFlags.Null, primitive("null")],
  // A member of an enum that is computed when the program runs: TypeScript takes any number for it.
  [TypeFlags.Enum, primitive("number")],
  [TypeFlags.Never, { kind: "never", text: "never" }],
  [TypeFlags.NonPrimitive, { kind: "object", accepts: "object", text: "object" }],
];
