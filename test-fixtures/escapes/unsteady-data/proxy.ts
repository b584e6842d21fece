// family: unsteady-data
// bites: plain
// stopped: runtime
export type Path = readonly string[];
export function open(path: Path): string {
  if (path.some((part) => part === "..")) throw new RangeError("no way up");
  return path.join("/");
}
