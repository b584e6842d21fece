export function total(values: readonly number[]): number {
  let sum = 0;
  const scale = 2;
  for (let i = 0; i < values.length; i++) sum += (values[i] ?? 0) * scale;
  return sum;
}
