import type { BuildView } from "./trace-functions.ts";

/**
 * Which modules may come to what confined packages declare: those that import anything but modules of this build, and those that import them. Types come by
 * imports, too.
 */
export function makeReachesPackages(build: BuildView): (path: string) => boolean {
  let reaching: ReadonlySet<string> | undefined;
  return (path) => (reaching ??= findReaching(build)).has(path);
}

function findReaching({ modules, target }: BuildView): ReadonlySet<string> {
  const importers = new Map<string, string[]>();
  const reaching = new Set<string>();
  for (const [path, { module }] of modules) {
    // A type may be imported where it is written.
    if (/\bimport\s*\(/.test(module.text)) reaching.add(path);
    for (const statement of module.tree.statements) {
      const specifier = (statement as { moduleSpecifier?: { text: string } }).moduleSpecifier?.text;
      if (specifier === undefined || specifier.startsWith("@capc/")) continue;
      const found = target(path, specifier);
      if (found === undefined) reaching.add(path);
      else importers.set(found, [...(importers.get(found) ?? []), path]);
    }
  }
  for (const path of reaching) for (const importer of importers.get(path) ?? []) reaching.add(importer);
  return reaching;
}
