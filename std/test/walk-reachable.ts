import { isNamespace } from "@capc/runtime";

/** Prototypes of the language, which lockdown freezes. Those of the host are not among them: whoever changes one changes it for the process. */
const known = new Map<unknown, string>([
  [null, "null"],
  [Object.prototype, "Object"],
  [Array.prototype, "Array"],
  [Function.prototype, "Function"],
  [Object.getPrototypeOf(async () => {}), "AsyncFunction"],
  [Promise.prototype, "Promise"],
  [Uint8Array.prototype, "Uint8Array"],
  [Error.prototype, "Error"],
  [TypeError.prototype, "TypeError"],
  [RangeError.prototype, "RangeError"],
]);

const ownOfErrors = new Set(["message", "code", "name"]);
const ownOfFunctions = new Set(["length", "name", "prototype"]);

export interface Walked {
  /** What must not be reachable: where it is, and why. */
  readonly problems: readonly string[];
  /** The Namespaces that were found, each with the way to it. */
  readonly namespaces: ReadonlyMap<object, string>;
}

/** Looks at everything that can be reached from a value by reading. Promises are not awaited: whoever made the call does that. */
export function walkReachable(root: unknown, name: string): Walked {
  const problems: string[] = [];
  const namespaces = new Map<object, string>();
  const seen = new Set<unknown>();
  const visit = (value: unknown, path: string): void => {
    if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value)) return;
    seen.add(value);
    const kind = known.get(Object.getPrototypeOf(value));
    if (kind === undefined) {
      problems.push(`${path}: an object of the host, a ${Object.getPrototypeOf(value)?.constructor?.name}`);
      return;
    }
    if (kind !== "Uint8Array" && kind !== "Promise" && !Object.isFrozen(value)) problems.push(`${path}: not frozen`);
    if (kind === "Uint8Array") {
      const bytes = value as Uint8Array;
      if (bytes.buffer.byteLength !== bytes.length) problems.push(`${path}: a window on a larger store of bytes`);
      if (Reflect.ownKeys(value).some((key) => typeof key === "symbol"))
        problems.push(`${path}: bytes with more on them`);
      return;
    }
    if (isNamespace(value)) namespaces.set(value, path);
    for (const key of Reflect.ownKeys(value)) {
      const property = Object.getOwnPropertyDescriptor(value, key)!;
      const at = `${path}.${String(key)}`;
      if (kind.endsWith("Error") && !ownOfErrors.has(String(key))) problems.push(`${at}: errors say no more than why`);
      if (kind.endsWith("Function") && !ownOfFunctions.has(String(key))) problems.push(`${at}: on a function`);
      // Bytes in a Namespace are copied for each reader.
      if (!("value" in property) && (!isNamespace(value) || property.set)) problems.push(`${at}: an accessor`);
      visit(property.get, at);
      visit(isNamespace(value) ? Reflect.get(value, key) : property.value, at);
    }
  };
  visit(root, name);
  return { problems, namespaces };
}
