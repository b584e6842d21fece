import type { Guard } from "../3-lower/guard.ts";
import type { Plan } from "../3-lower/plan.ts";
import type { ModuleView } from "../3-lower/trace-functions.ts";
import { type RewriteOptions, type Rewritten, rewriteModule, startModule } from "./rewrite.ts";
import { isPortable } from "./rewrite-again.ts";
import { type AskedGuard, type GuardSharing, ownerElsewhere, relativeSpecifier } from "./share-guards.ts";

/** What became of a part, or the modules without which it cannot be rewritten. */
export type RewrittenPart =
  | { readonly modules: ReadonlyMap<string, Rewritten>; readonly asked: readonly AskedGuard[] }
  | { readonly missing: ReadonlySet<string> };

const keyOf = ({ owner, guard }: Pick<AskedGuard, "owner" | "guard">): string => `${owner}\n${guard.id}`;

/** A module writes the guards that others ask it for in the order in which they are first asked for. */
function firstAsked(asked: readonly AskedGuard[]): ReadonlyMap<string, AskedGuard> {
  const first = new Map<string, AskedGuard>();
  for (const one of asked) if (!first.has(keyOf(one))) first.set(keyOf(one), one);
  return first;
}

/** A part with all modules whose text depends on what it asks for: who is first to ask says where a guard is written. */
export function withOwners(part: ReadonlySet<string>, asked: readonly AskedGuard[]): ReadonlySet<string> {
  const all = new Set(part);
  const first = new Set(firstAsked(asked).values());
  for (let size = 0; size !== all.size; ) {
    size = all.size;
    for (const one of asked) {
      if (all.has(one.during)) all.add(one.path);
      if (all.has(one.path) && first.has(one)) all.add(one.owner);
    }
  }
  return all;
}

/**
 * Rewrites a part of a build where the other modules stay as they are: what they asked for they ask for again, and it has to have the names that
 * it had; what the part asks of them they must have written already.
 */
export function rewriteSome(
  views: ReadonlyMap<string, ModuleView>,
  part: ReadonlySet<string>,
  plan: Plan,
  before: readonly AskedGuard[],
  options: RewriteOptions,
): RewrittenPart {
  const missing = new Set<string>();
  const asked: AskedGuard[] = [];
  const first = firstAsked(before);
  const order = new Map([...views.keys()].map((path, at) => [path, at]));
  const writers = new Map<string, (guard: Guard) => string>();
  let during = "";

  const ask = (path: string, owner: string, guard: AskedGuard["guard"]): AskedGuard => {
    const one = { during, path, owner, guard, imported: "" };
    asked.push(one);
    const write = writers.get(owner);
    if (write !== undefined) one.imported = write(guard);
    else {
      const known = first.get(keyOf(one));
      const isEarlier = known !== undefined && order.get(known.during)! < order.get(during)! && !part.has(known.path);
      if (!isEarlier) missing.add(owner);
      one.imported = known?.imported ?? "";
    }
    return one;
  };
  const sharing: GuardSharing = {
    asked,
    offer: (path, write) => void writers.set(path, write),
    find(guard, path) {
      const owner = ownerElsewhere(guard, path, options.sharesGuards);
      if (owner === undefined || !views.has(owner)) return undefined;
      return {
        specifier: relativeSpecifier(path, owner),
        imported: ask(path, owner, guard as AskedGuard["guard"]).imported,
      };
    },
  };
  const replay = (one: AskedGuard): void => {
    if (!part.has(one.owner)) asked.push(one);
    else if (!isPortable(one.guard, plan.definitions)) missing.add(one.path);
    else if (ask(one.path, one.owner, one.guard).imported !== one.imported) missing.add(one.path);
  };

  const drafts = new Map(
    [...views]
      .filter(([path]) => part.has(path))
      .map(([path, view]) => [path, startModule(view, plan.definitions, sharing)]),
  );
  const finished = new Map<string, () => Rewritten>();
  for (during of views.keys()) {
    const draft = drafts.get(during);
    if (draft !== undefined)
      finished.set(during, rewriteModule(draft, plan.modules.get(during)!, plan.definitions, options));
    // What the part asked for it asks for by itself.
    else for (const one of before) if (one.during === during && !part.has(one.path)) replay(one);
  }
  if (missing.size > 0) return { missing };
  return { modules: new Map([...finished].map(([path, finish]) => [path, finish()])), asked };
}
