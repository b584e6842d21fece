/** JSON values: printing, reading with a check, paths, merging, comparing. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Style {
  readonly indent?: number;
  readonly width?: number;
  readonly sortKeys?: boolean;
}

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Checks a value of unknown origin, all the way down. */
function toJson(value: unknown, path: string): Json {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`${path} is not finite`);
    return value;
  }
  if (Array.isArray(value)) return value.map((item: unknown, at) => toJson(item, `${path}[${at}]`));
  if (isRecord(value)) {
    const entries = Object.entries(value).map(([key, item]) => [key, toJson(item, `${path}.${key}`)] as const);
    return Object.fromEntries(entries);
  }
  throw new TypeError(`${path} is a ${typeof value}`);
}

export function parse(text: string): Json {
  const value: unknown = JSON.parse(text);
  return toJson(value, "$");
}

export function print(value: Json, { indent = 2, width = 60, sortKeys = false }: Style = {}): string {
  const key = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));

  const flat = (item: Json): string => {
    if (item === null || typeof item !== "object") return JSON.stringify(item);
    if (isArray(item)) return `[${item.map(flat).join(", ")}]`;
    const members = entriesOf(item).map(([name, member]) => `${key(name)}: ${flat(member)}`);
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  };

  const entriesOf = (item: { readonly [key: string]: Json }): [string, Json][] => {
    const entries = Object.entries(item);
    return sortKeys ? entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) : entries;
  };

  const deep = (item: Json, depth: number): string => {
    const short = flat(item);
    if (item === null || typeof item !== "object" || short.length + depth * indent <= width) return short;
    const inner = "\n" + " ".repeat((depth + 1) * indent);
    const outer = "\n" + " ".repeat(depth * indent);
    return isArray(item)
      ? `[${inner}${item.map((member) => deep(member, depth + 1)).join(`,${inner}`)}${outer}]`
      : `{${inner}${entriesOf(item).map(([name, member]) => `${key(name)}: ${deep(member, depth + 1)}`).join(`,${inner}`)}${outer}}`;
  };

  return deep(value, 0);
}

/** `Array.isArray` does not narrow readonly arrays. */
function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

export const reformat = (text: string, style?: Style): string => print(parse(text), style);

export function at(value: Json, path: readonly (string | number)[]): Json | undefined {
  let here: Json | undefined = value;
  for (const step of path) {
    if (here === null || typeof here !== "object") return undefined;
    if (isArray(here)) here = typeof step === "number" ? here[step] : undefined;
    else here = here[step];
  }
  return here;
}

export function equal(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return false;
  if (isArray(a)) return isArray(b) && a.length === b.length && a.every((item, i) => equal(item, b[i] ?? null));
  if (isArray(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => name in b && equal(a[name]!, b[name]!));
}

export const merge = (a: Json, b: Json): Json =>
  isRecord(a) && isRecord(b)
    ? Object.fromEntries([...Object.keys(a), ...Object.keys(b)].map((name) => [name, name in b ? (name in a ? merge(a[name] ?? null, b[name] ?? null) : b[name] ?? null) : a[name] ?? null]))
    : b;

export const size = (value: unknown): number => {
  try {
    return JSON.stringify(value)?.length ?? 0;
  } catch {
    return -1;
  }
};
