import { isReadOtherwise } from "../compiler/1-open/is-read-otherwise.ts";
import type { Neighbours, Opened } from "../compiler/1-open/session.ts";
import { moduleTarget } from "../compiler/2-check/module-target.ts";
import { emittedSpecifier } from "../compiler/5-emit/emitted-specifier.ts";
import { namedIn } from "./join-references.ts";
import { isHost, type Settings } from "./read-settings.ts";
import { type ReferencedProjects, specifierFrom } from "./referenced-projects.ts";

/**
 * For whoever compiles a project together with those that it refers to, as bundlers and editors do: an import by the name of a linked package leads to
 * the module that it names, where `capc build -b` leads it to what that module became. Modules of two projects are strangers to each other all the same:
 * which compilation a module comes from that another imports is for the tool to say, and each has to do.
 */
export function linkReferences(
  opened: Opened,
  settings: Settings,
  projects: Pick<ReferencedProjects, "projectOf"> | undefined,
): Opened {
  if (opened.modules.length === 0 || projects === undefined) return opened;
  const trees = new Map(opened.modules.map((module) => [module.path, module]));
  const found = new Map<string, ReadonlyMap<string, string>>();
  const isApart = (from: string, to: string): boolean => projects.projectOf(from) !== projects.projectOf(to);
  const moduleNamed = (from: string, specifier: string): string | undefined => {
    if (specifier.startsWith("@capc/")) return undefined;
    const written = moduleTarget(from, specifier, trees);
    if (written !== undefined || specifier.startsWith("."))
      return written !== undefined && isApart(from, written) && !isHost(written, settings) ? written : undefined;
    let named = found.get(from);
    if (named === undefined) found.set(from, (named = namedIn(trees.get(from)?.tree, opened)));
    const target = named.get(specifier);
    if (target === undefined || !trees.has(target) || isHost(target, settings)) return undefined;
    return isReadOtherwise(specifierFrom(from, target)) ? undefined : target;
  };
  const neighbours: Neighbours = {
    isApart,
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
