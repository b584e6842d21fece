import { dirname, join, resolve } from "node:path";
import { parseJsonc } from "../importer/parse-jsonc.ts";
import { type Powers, UsageError } from "./command.ts";

const usual = ["src/main.ts", "main.ts", "src/main.js", "main.js"];

/** The first module of the project that a folder belongs to: `capc.main` of the nearest package.json, or else `src/main.ts` or `main.ts`. */
export function findMain(folder: string, { files }: Pick<Powers, "files">): string {
  const root = nearestPackage(folder, files) ?? folder;
  const text = files.kindOf(join(root, "package.json")) === "file" ? files.read(join(root, "package.json")) : undefined;
  const named = (parseJsonc(text ?? "") as { capc?: { main?: unknown } } | undefined)?.capc?.main;
  if (named !== undefined) {
    if (typeof named === "string") return resolve(root, named);
    throw new UsageError("`capc.main` in package.json is not a path");
  }
  const found = usual.map((path) => join(root, path)).find((path) => files.kindOf(path) === "file");
  if (found !== undefined) return found;
  throw new UsageError("there is no src/main.ts here: name a file, or set `capc.main` in package.json");
}

function nearestPackage(folder: string, files: Powers["files"]): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (files.kindOf(join(at, "package.json")) === "file") return at;
    if (at === dirname(at)) return undefined;
  }
}
