import type { AnyNode } from "acorn";

/** What a name stands for; it matters at module scope only. `own`: the text itself declares it. */
export interface Binding {
  readonly kind: "own" | "import" | "runtime" | "emitted" | "safe" | "parameter";
  /** The imported or intrinsic name, which need not be the local one. */
  readonly name?: string;
  /** The value is an array or a record that is written down right there. */
  readonly isLiteral?: boolean;
  /** Something in the value may have a method that conversions to a primitive call. */
  isHooked?: boolean;
}

/** Has no prototype but the one given, so that a name such as `toString` is in it only if somebody put it there. */
export type Names<T> = Record<string, T>;
export const makeNames = <T>(base: Names<T> | null = null): Names<T> => Object.create(base) as Names<T>;

/** A table that has `value` for the listed names and for nothing else. */
export function listNames<T>(words: readonly string[], value: T): Names<T> {
  const names = makeNames<T>();
  for (let index = 0; index < words.length; index++) names[words[index] as string] = value;
  return names;
}

/** By index, for an iterator would be looked up on a prototype; holes are left out. */
export function each<T>(items: readonly (T | null | undefined)[], visit: (item: T) => void): void {
  for (let index = 0; index < items.length; index++) if (items[index]) visit(items[index] as T);
}

export interface Scope {
  readonly outer: Scope | null;
  /** Where `var` lands: a function's body, a static block, the module. */
  readonly takesVars: boolean;
  readonly declared: Names<Binding>;
  /** Names used here or further in that are not resolved yet: a scope's declarations are all known at its end. */
  readonly uses: { readonly name: string; readonly node: AnyNode; readonly assigns: boolean }[];
}

export const openScope = (outer: Scope | null, takesVars: boolean, given: Names<Binding> | null = null): Scope => {
  return { outer, takesVars, declared: makeNames(given), uses: [] };
};
