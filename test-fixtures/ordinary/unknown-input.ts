const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
export const isStrings = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === "string");
export function assertNumber(value: unknown): asserts value is number { if (typeof value !== "number") throw new TypeError("no number"); }
export const describe = (value: unknown): string => value === null ? "null" : isStrings(value) ? `strings ${value.join()}` : Array.isArray(value) ? `list of ${value.length}` : value instanceof Date ? value.toISOString() : value instanceof Map ? `map of ${value.size}` : isRecord(value) ? Object.keys(value).join() : typeof value;
export const port = (value: unknown): number => { if (isRecord(value) && typeof value.port === "number") return value.port; assertNumber(value); return value; };
export const run = (): unknown => [describe(null), describe(["a", "b"]), describe([1]), describe(new Date(0)), describe(new Map([[1, 2]])), describe({ a: 1, b: 2 }), describe(5), port({ port: 80 }), port(81)];
