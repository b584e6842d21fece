import { Namespace } from "@capc/runtime";
import { refuse } from "../captured/cap-error.ts";
import { freeze, includes, lastIndexOf, slice, split, startsWith } from "../captured/intrinsics.ts";

/** Computing with relative paths, as those that directories take: names with `/` between them. The empty path is where one is. */
export interface Path {
  /** One path after the other. `.` and `..` are worked out; what would lead above the beginning is refused as `bad-name`. */
  join(...paths: readonly string[]): string;
  /** The names in a path. */
  parts(path: string): readonly string[];
  /** The last name: `notes/monday.txt` → `monday.txt`. */
  name(path: string): string;
  /** All but the last name: `notes/monday.txt` → `notes`. */
  parent(path: string): string;
  /** What the last name ends in, with the point: `.txt`. Empty for `.hidden` and names without one. */
  ext(path: string): string;
  /** Whether a path is another one or below it. */
  isWithin(path: string, above: string): boolean;
}

const bad = (): never => refuse("bad-name");

/** Puts the names of a path after others. */
const walk = (names: string[], path: unknown): string[] => {
  if (typeof path !== "string") return refuse("bad-argument", "path: expected string");
  if (startsWith(path, "/") || includes(path, "\0") || includes(path, "\\")) bad();
  const steps = split(path, "/");
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i]!;
    if (step === "..") {
      if (names.length === 0) bad();
      names.length--;
    } else if (step !== "" && step !== ".") names[names.length] = step;
  }
  return names;
};

const joined = (names: readonly string[], count: number): string => {
  let text = "";
  for (let i = 0; i < count; i++) text += i === 0 ? names[i] : `/${names[i]}`;
  return text;
};

const nameIn = (path: string): string => {
  const names = walk([], path);
  return names[names.length - 1] ?? "";
};

export const path: Path = Namespace<Path>({
  join: (...paths) => {
    const names: string[] = [];
    for (let i = 0; i < paths.length; i++) walk(names, paths[i]);
    return joined(names, names.length);
  },
  parts: (given) => freeze(walk([], given)),
  name: nameIn,
  parent: (given) => {
    const names = walk([], given);
    return joined(names, names.length - 1);
  },
  ext: (given) => {
    const name = nameIn(given);
    const at = lastIndexOf(name, ".");
    return at > 0 ? slice(name, at) : "";
  },
  isWithin: (given, above) => {
    const names = walk([], given);
    const over = walk([], above);
    for (let i = 0; i < over.length; i++) if (names[i] !== over[i]) return false;
    return true;
  },
});
