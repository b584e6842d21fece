/** Dense matrices as arrays of rows, and typed arrays where it pays. */
export type Matrix = readonly (readonly number[])[];

const EPSILON = 1e-9;

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

export const transpose = (m: Matrix): number[][] => (m[0] ?? []).map((_, column) => m.map((row) => row[column] ?? 0));

export function multiply(a: Matrix, b: Matrix): number[][] {
  if ((a[0]?.length ?? 0) !== b.length) throw new RangeError(`cannot multiply: ${a[0]?.length ?? 0} columns, ${b.length} rows`);
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
}

export function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}

/** Gaussian elimination with partial pivoting on a copy. */
export function determinant(m: Matrix): number {
  const rows = m.map((row) => [...row]);
  const size = rows.length;
  let result = 1;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let r = column + 1; r < size; r++) {
      if (Math.abs(rows[r]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = r;
    }
    const pivotRow = rows[pivot]!;
    const value = pivotRow[column] ?? 0;
    if (Math.abs(value) < EPSILON) return 0;
    if (pivot !== column) {
      [rows[pivot], rows[column]] = [rows[column]!, pivotRow];
      result = -result;
    }
    result *= value;
    for (let r = column + 1; r < size; r++) {
      const row = rows[r]!;
      const factor = row[column]! / value;
      for (let c = column; c < size; c++) row[c] = row[c]! - factor * pivotRow[c]!;
    }
  }
  return result;
}

export function power(m: Matrix, exponent: number): number[][] {
  let result = identity(m.length);
  let base: Matrix = m;
  for (let e = exponent; e > 0; e >>= 1) {
    if (e & 1) result = multiply(result, base);
    base = multiply(base, base);
  }
  return result;
}

/** Fibonacci by matrix power: `number` while exact, `bigint` beyond. */
export function fibonacci(n: number): string {
  if (n < 70) return String(power([[1, 1], [1, 0]], n)[0]?.[1] ?? 0);
  let [a, b] = [0n, 1n];
  for (let i = 0; i < n; i++) [a, b] = [b, a + b];
  return `${a}`;
}

export function histogram(samples: readonly number[], buckets: number): number[] {
  const counts = new Uint32Array(buckets);
  const low = Math.min(...samples);
  const width = (Math.max(...samples) - low) / buckets || 1;
  for (const sample of samples) {
    const bucket = Math.min(buckets - 1, Math.floor((sample - low) / width));
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return Array.from(counts);
}
