import { isReadOtherwise } from "../compiler/1-open/is-read-otherwise.ts";
import type { Neighbours, Opened } from "../compiler/1-open/session.ts";
import { emittedSpecifier } from "../compiler/5-emit/emitted-specifier.ts";
import { namedIn } from "./join-references.ts";
import { isHost, type Settings } from "./read-settings.ts";
import { specifierFrom } from "./referenced-projects.ts";

/**
 * For whoever compiles a project together with those that it refers to, as bundlers and editors do: an import by the name of a linked package leads to
 * the module that it names, where `capc build -b` leads it to what that module became.
 */
export function linkReferences(opened: Opened, settings: Settings): Opened {
  if (opened.modules.length === 0) return opened;
  const trees = new Map(opened.modules.map((module) => [module.path, module]));
  const found = new Map<string, ReadonlyMap<string, string>>();
  const moduleNamed = (from: string, specifier: string): string | undefined => {
    if (/^\.{1,2}\/|^@capc\//.test(specifier)) return undefined;
    let named = found.get(from);
    if (named === undefined) found.set(from, (named = namedIn(trees.get(from)?.tree, opened)));
    const target = named.get(specifier);
    if (target === undefined || !trees.has(target) || isHost(target, settings)) return undefined;
    return isReadOtherwise(specifierFrom(from, target)) ? undefined : target;
  };
  const neighbours: Neighbours = {
    moduleNamed,
    treeOf: (path) => trees.get(path)?.tree,
    emittedSpecifier(from, specifier) {
      // A host may take it from where it is written: nobody confines it.
      const target = isHost(from, settings) ? undefined : moduleNamed(from, specifier);
      return target === undefined ? undefined : emittedSpecifier(specifierFrom(from, target));
    },
  };
  return { ...opened, neighbours };
}
