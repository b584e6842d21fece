import { isReadOtherwise } from "../compiler/1-open/is-read-otherwise.ts";
import type { Neighbours, Opened } from "../compiler/1-open/session.ts";
import { emittedSpecifier } from "../compiler/5-emit/emitted-specifier.ts";
import { namedIn } from "./join-references.ts";
import { isHost, type Settings } from "./read-settings.ts";
import { specifierFrom } from "./referenced-projects.ts";

/**
 * For a project whose `paths` give its own modules other names, such as `@/lib/dates`: TypeScript says which file each one is, and what is emitted
 * names that file, because engines know no aliases. Across such an import modules guard themselves as strangers do.
 */
export function linkAliases(opened: Opened, settings: Settings): Opened {
  if (opened.modules.length === 0 || Object.keys(opened.compilerOptions.paths ?? {}).length === 0) return opened;
  const trees = new Map(opened.modules.map(({ path, tree }) => [path, tree]));
  const found = new Map<string, ReadonlyMap<string, string>>();
  const fileNamed = (from: string, specifier: string): string | undefined => {
    if (/^(\.{1,2}(\/|$)|@capc\/)/.test(specifier)) return undefined;
    let named = found.get(from);
    if (named === undefined) found.set(from, (named = namedIn(trees.get(from), opened)));
    const target = named.get(specifier);
    return target === undefined || !trees.has(target) || isReadOtherwise(specifierFrom(from, target))
      ? undefined
      : target;
  };
  const neighbours: Neighbours = {
    moduleNamed(from, specifier) {
      const target = fileNamed(from, specifier);
      return target === undefined || isHost(target, settings) ? undefined : target;
    },
    treeOf: (path) => trees.get(path),
    emittedSpecifier(from, specifier) {
      const target = fileNamed(from, specifier);
      return target === undefined ? undefined : emittedSpecifier(specifierFrom(from, target));
    },
  };
  return { ...opened, neighbours };
}
