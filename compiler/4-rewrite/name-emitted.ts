/** What emitted code may take from `@capc/runtime/emitted`. */
export type RuntimeName =
  | "safe"
  | "fail"
  | "within"
  | "Namespace"
  | "namespace"
  | "capability"
  | "isNamespace"
  | "harden"
  | "leave"
  | "leaveFresh"
  | "builtin"
  | "firstOf"
  | "guard"
  | "lengthOf"
  | "put"
  | "isArray"
  | "arrayOf"
  | "string"
  | "number"
  | "boolean"
  | "object"
  | "only"
  | "twin";

/** Makes a name that the source does not use: `Item` → `Item$`, or `Item$1` when that is taken. */
export type Suffixed = (name: string) => string;

/** `taken`: every name that occurs in the source, whatever it means there. */
export function makeNames(taken: ReadonlySet<string>): Suffixed {
  const used = new Set(taken);
  return (name) => {
    let candidate = `${name}$`;
    for (let count = 1; used.has(candidate); count++) candidate = `${name}$${count}`;
    used.add(candidate);
    return candidate;
  };
}

/**
 * Every identifier-like word of a text: a superset of its names, cheap and blind to comments and strings.
 * ATTACK escaped-names: a name may be spelt with escapes, and would then stand where a guard means the runtime's.
 */
export function wordsOf(text: string): ReadonlySet<string> {
  const plain = text.replace(/\\u(?:\{([0-9a-f]+)\}|([0-9a-f]{4}))/gi, (written, long?: string, short?: string) => {
    const point = Number.parseInt(long ?? short ?? "", 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : written;
  });
  return new Set(`${text} ${plain}`.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu));
}

export const isIdentifierText = (name: string): boolean => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
