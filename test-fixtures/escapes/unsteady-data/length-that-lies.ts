// family: unsteady-data
// bites: plain
// stopped: runtime
export function first(names: readonly string[]): string {
  const sorted = [...names].sort();
  return sorted[0] ?? "";
}
