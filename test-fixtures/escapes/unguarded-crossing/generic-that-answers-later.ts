// family: unguarded-crossing
// bites: plain
// stopped: runtime
const lazy = <T>(f: () => T): (() => T) => {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: f() }).value;
};

export const get = (f: () => number): number => lazy(f)();
