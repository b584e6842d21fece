import { isReadOtherwise } from "../1-open/is-read-otherwise.ts";

/**
 * The module of the build that a relative specifier names, as TypeScript resolves it: `.js` may stand for `.ts`, and where a bundler
 * resolves, the extension or `/index` may be left out; in other projects TypeScript refuses that by itself. Undefined for packages, and
 * for what is not part of the build.
 */
export function moduleTarget(
  from: string,
  specifier: string,
  modules: { has(path: string): boolean },
): string | undefined {
  if (!/^\.{1,2}(\/|$)/.test(specifier) || isReadOtherwise(specifier)) return undefined;
  const path = joined(from, specifier);
  const candidates = [path, path.replace(/\.([mc]?)js$/, ".$1ts"), path.replace(/\.jsx?$/, ".tsx")];
  const found = candidates.find((candidate) => modules.has(candidate));
  const ending = found === undefined ? endings.find((one) => modules.has(path + one)) : "";
  return ending === undefined ? undefined : (found ?? path + ending);
}

const extensions = [".ts", ".tsx", ".js", ".jsx"];
/** What may be left out, in the order in which TypeScript tries it. */
const endings: readonly string[] = [...extensions, ...extensions.map((one) => `/index${one}`)];

function joined(from: string, specifier: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
