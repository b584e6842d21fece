import type { Module } from "./1-open/session.ts";
import { moduleTarget } from "./2-check/module-target.ts";

/** Which modules of a build a text may take something from, types too; too many are harmless. */
interface Uses {
  readonly modules: ReadonlySet<string>;
  /** It takes something from elsewhere, which may come from any module. */
  readonly isOpen: boolean;
}

type Paths = { has(path: string): boolean };

function usesOf(path: string, text: string, paths: Paths): Uses {
  const modules = new Set<string>();
  for (const [, specifier] of text.matchAll(/["'](\.{1,2}(?:\/[^"'\n]*)?)["']/g)) {
    const target = moduleTarget(path, specifier!, paths);
    if (target !== undefined) modules.add(target);
  }
  let isOpen = false;
  for (const [, specifier] of text.matchAll(/\b(?:from|import)\s*\(?\s*["']([^"'\n]*)["']/g))
    isOpen ||= !specifier!.startsWith("@capc/") && moduleTarget(path, specifier!, paths) === undefined;
  return { modules, isOpen };
}

/** What is needed of a module to say who uses what. */
export interface Shape {
  readonly module: Pick<Module, "text">;
  readonly declarations: string;
}

const known = new WeakMap<Shape, { readonly source: Uses; readonly declared: Uses }>();

function usesIn(path: string, shape: Shape, paths: Paths) {
  let uses = known.get(shape);
  if (uses === undefined) {
    uses = { source: usesOf(path, shape.module.text, paths), declared: usesOf(path, shape.declarations, paths) };
    known.set(shape, uses);
  }
  return uses;
}

const touches = ({ modules, isOpen }: Uses, changed: ReadonlySet<string>): boolean =>
  changed.size > 0 && (isOpen || [...changed].some((path) => modules.has(path)));

/**
 * The modules that may see something of the `changed` ones with other eyes: who uses one, and who uses a module in whose declarations one of
 * them is mentioned, and so on. To `changed` are added those that mention.
 */
export function findUsers(shapes: ReadonlyMap<string, Shape>, changed: Set<string>): ReadonlySet<string> {
  for (let size = -1; size !== changed.size; ) {
    size = changed.size;
    for (const [path, shape] of shapes)
      if (!changed.has(path) && touches(usesIn(path, shape, shapes).declared, changed)) changed.add(path);
  }
  const users = [...shapes].filter(([path, shape]) => touches(usesIn(path, shape, shapes).source, changed));
  return new Set([...changed, ...users.map(([path]) => path)]);
}

/** Whether others can see something of a module without a word about it: a script's names, and what is added to other modules. */
export const isSeenEverywhere = (text: string): boolean =>
  !/^\s*(?:import|export)\b/m.test(text) || /\bdeclare\s+(?:global|module)\b/.test(text);
