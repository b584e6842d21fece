/** Data of any form is compared, cloned and walked through, as everybody's helpers do it. */
export function deepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => deepEqual((a as Record<string, unknown>)[key], (b as { [key: string]: unknown })[key]))
  );
}

export const at = (value: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((found, key) => (typeof found === "object" && found !== null ? (found as Record<string, unknown>)[key] : undefined), value);

export function paths(value: object, before = ""): string[] {
  return Object.keys(value).flatMap((key) => {
    const part = (value as Record<string, unknown>)[key];
    return typeof part === "object" && part !== null ? paths(part, `${before}${key}.`) : [before + key];
  });
}

const asRecord = (value: unknown): Record<string, unknown> => value as Record<string, unknown>;
const refusal = (attempt: () => unknown): string => {
  try {
    return `taken: ${JSON.stringify(attempt())}`;
  } catch (error) {
    return error instanceof TypeError ? "refused" : "other";
  }
};

export function run(): unknown {
  const data = { list: [1, { deep: [true, null] }], name: "x", empty: {} };
  return [
    deepEqual(data, JSON.parse(JSON.stringify(data))),
    deepEqual({ a: [1, 2] }, { a: [1, 3] }),
    deepEqual([1], { 0: 1 }),
    at(data, "list.1.deep.0"),
    at(data, "list.7.deep"),
    at(data, "list.length"),
    paths(data),
    refusal(() => asRecord({ a: 1 })),
    refusal(() => (null as unknown as Record<string, unknown>)["a"]),
  ];
}
