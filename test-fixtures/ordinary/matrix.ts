export type Matrix = readonly (readonly number[])[];
export const multiply = (a: Matrix, b: Matrix): number[][] => a.map((row) => (b[0] ?? []).map((_, j) => row.reduce((sum, x, k) => sum + x * (b[k]?.[j] ?? 0), 0)));
export const transpose = (m: Matrix): number[][] => (m[0] ?? []).map((_, j) => m.map((row) => row[j]!));
export const identity = (n: number): number[][] => Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => (i === j ? 1 : 0)));
export const run = (): unknown => [multiply([[1, 2], [3, 4]], identity(2)), transpose([[1, 2, 3], [4, 5, 6]]), new Float64Array([1, 2, 3]).map((x) => x * 2).join(), Uint8Array.from([1, 2, 300])[2]];
