import { table } from "./words.ts";

/** For a safe name, the static members that a module's copy of it does not have. Why, and what to write instead: tamed-members.ts. */
export const tamed: Readonly<Record<string, string>> = table({
  Date: "now",
  Error: "captureStackTrace prepareStackTrace stackTraceLimit",
  Intl: "supportedValuesOf",
  Math: "random",
  Object:
    "create defineProperties defineProperty getOwnPropertyDescriptor getOwnPropertyDescriptors getOwnPropertySymbols getPrototypeOf setPrototypeOf",
  Symbol:
    "for hasInstance isConcatSpreadable keyFor match matchAll replace search species split toPrimitive toStringTag unscopables",
  Temporal: "Now",
});
