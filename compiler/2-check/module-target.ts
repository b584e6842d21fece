import { isReadOtherwise } from "../1-open/is-read-otherwise.ts";

/**
 * The module of the build that a relative specifier names, as TypeScript resolves it: `.js` may stand for `.ts`. Undefined for packages,
 * and for what is not part of the build.
 */
export function moduleTarget(
  from: string,
  specifier: string,
  modules: { has(path: string): boolean },
): string | undefined {
  if (!/^\.{1,2}\//.test(specifier) || isReadOtherwise(specifier)) return undefined;
  const path = joined(from, specifier);
  const candidates = [path, path.replace(/\.([mc]?)js$/, ".$1ts"), path.replace(/\.jsx?$/, ".tsx")];
  return candidates.find((candidate) => modules.has(candidate));
}

function joined(from: string, specifier: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
