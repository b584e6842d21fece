export function chosen(flag: boolean): () => string {
  let name: string;
  if (flag) name = "yes";
  else name = "no";
  return () => name;
}
export function switched(kind: number): () => string {
  let name: string;
  switch (kind) {
    case 1:
    case 2:
      name = "few";
      break;
    case 3:
      throw new RangeError("three");
    default:
      name = "many";
  }
  return () => name;
}
export function tried(text: string): () => unknown {
  let value: { readonly found: unknown };
  try {
    value = { found: JSON.parse(text) };
  } catch {
    return () => null;
  }
  return () => value.found;
}
export function recursive(): (n: number) => number {
  let down: (n: number) => number;
  down = (n) => (n === 0 ? 0 : down(n - 1));
  return down;
}
export function counter(): () => number {
  let last: number | undefined;
  return () => (last = (last ?? 0) + 1);
}
export function written(values: readonly number[]): string {
  let seen: unknown;
  let kept: number;
  values.forEach((value) => {
    seen = value;
    kept = value;
  });
  return typeof seen;
}
export function inLoop(values: readonly string[]): (() => string)[] {
  const all: (() => string)[] = [];
  for (const value of values) {
    let shown: string;
    if (value === "") continue;
    else shown = value;
    all.push(() => shown);
  }
  return all;
}
