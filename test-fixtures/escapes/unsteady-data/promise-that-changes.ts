// family: unsteady-data
// bites: plain
// stopped: runtime
export async function greet(source: { name(): Promise<string> }): Promise<string> {
  const name = await source.name();
  return name.length > 9 ? "too long" : name.toUpperCase();
}
