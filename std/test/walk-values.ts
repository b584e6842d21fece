import { isNamespace } from "@capc/runtime";

const plain = new Set<unknown>([Object.prototype, null]);
const asyncPrototype = Object.getPrototypeOf(async () => {});
const errors = new Set<unknown>([Error.prototype, TypeError.prototype, RangeError.prototype]);
/** Absolute paths, addresses, ports, and what Node or SQLite say. */
const telling =
  /(^|[\s'"(:])\/[a-z]|[a-z]:\\|\d+\.\d+\.\d+\.\d+|\[?::|:\d{2,}|node:|\bE[A-Z]{4,}\b|errno|syscall|SQLITE|capc-test/;

/** What is wrong with values that came out of capabilities. */
export interface Walk {
  readonly complaints: Set<string>;
  readonly seen: Map<object, string>;
  /** Namespaces that were found, by the path that led to them. */
  readonly found: (readonly [path: string, namespace: Record<string, unknown>])[];
}

export const startWalk = (): Walk => ({ complaints: new Set(), seen: new Map(), found: [] });

/** Looks at everything that can be reached from a value: each has to be one of the kinds that cannot lead to the host. */
export async function walk(value: unknown, path: string, state: Walk): Promise<void> {
  if (typeof value === "symbol") state.complaints.add(`${path}: a symbol`);
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return;
  if (state.seen.has(value)) return;
  state.seen.set(value, path);
  const complain = (what: string): void => void state.complaints.add(`${path}: ${what}`);
  const parent = Object.getPrototypeOf(value);
  const keys = Reflect.ownKeys(value);
  if (typeof value === "function") {
    if (parent !== Function.prototype && parent !== asyncPrototype) complain("a function of another kind");
    if (!Object.isFrozen(value)) complain("a function that is not frozen");
    const more = keys.filter((key) => key !== "length" && key !== "name");
    if (more.length > 0) complain(`a function with ${more.map(String)}`);
    return;
  }
  if (value instanceof Promise) {
    if (parent !== Promise.prototype || keys.length > 0) complain("a promise of another kind");
    return value.then(
      (result) => walk(result, `await ${path}`, state),
      (error) => walk(error, `error of ${path}`, state),
    );
  }
  if (ArrayBuffer.isView(value)) {
    if (parent !== Uint8Array.prototype) complain(`bytes of another kind, ${value.constructor.name}`);
    if (Object.getPrototypeOf(value.buffer) !== ArrayBuffer.prototype) complain("bytes in a strange buffer");
    if (value.buffer.byteLength !== value.byteLength) complain("bytes that stand in a larger buffer");
    if (keys.length !== value.byteLength) complain("bytes with properties");
    return;
  }
  if (value instanceof Error) {
    if (!errors.has(parent)) complain(`an error of another kind, ${parent?.constructor?.name}`);
    if (!Object.isFrozen(value)) complain("an error that is not frozen");
    const more = keys.filter((key) => key !== "message" && key !== "code" && key !== "name");
    if (more.length > 0) complain(`an error with ${more.map(String)}: ${value}`);
    // What the caller said himself may be repeated to him.
    if (telling.test(value.message.replaceAll("/etc/passwd", "")))
      complain(`an error that says ${JSON.stringify(value.message)}`);
    return;
  }
  if (Array.isArray(value) ? parent !== Array.prototype : !plain.has(parent))
    complain(`an object of another kind, ${parent?.constructor?.name}`);
  if (!Object.isFrozen(value)) complain("an object that is not frozen");
  if (isNamespace(value)) state.found.push([path, value as Record<string, unknown>]);
  for (const key of keys) {
    if (typeof key === "symbol") complain("a member named by a symbol");
    const property = Object.getOwnPropertyDescriptor(value, key)!;
    // Of bytes in a Namespace every reader gets a copy of his own.
    if (property.get !== undefined && !isNamespace(value)) complain(`an accessor ${String(key)}`);
    if (property.set !== undefined) complain(`an accessor ${String(key)} that sets`);
    await walk((value as Record<PropertyKey, unknown>)[key], `${path}.${String(key)}`, state);
  }
}
