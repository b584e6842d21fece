import { type Definitions, type Guard, partsOf } from "../3-lower/guard.ts";
import type { Plan } from "../3-lower/plan.ts";
import type { ModuleView } from "../3-lower/trace-functions.ts";
import { type RewriteOptions, type Rewritten, rewriteModule, startModule } from "./rewrite.ts";
import { type AskedGuard, ownerElsewhere, relativeSpecifier, type SharedGuard } from "./share-guards.ts";

/**
 * Rewrites one module again, where the others stay as they are: it asks them for the same guards, and they ask it for the same, in the same
 * order, so that the text is what rewriting all would make of it. `undefined` if that does not work out.
 */
export function rewriteAgain(
  view: ModuleView,
  order: Iterable<string>,
  plan: Plan,
  asked: readonly AskedGuard[],
  options: RewriteOptions,
): Rewritten | undefined {
  const { path } = view.module;
  const own = asked.filter((one) => one.path === path);
  // Types of two modules that go round in a circle are written in an order that only all of them know.
  if (asked.some((one) => one.during === path && one.path !== path)) return undefined;
  if (own.some((one) => one.during !== path)) return undefined;
  if (asked.some((one) => one.owner === path && !isPortable(one.guard, plan.definitions))) return undefined;
  let next = 0;
  let isSame = true;
  let offered: (guard: Guard) => string = () => "";
  const sharing = {
    asked,
    offer: (_: string, write: (guard: Guard) => string): void => {
      offered = write;
    },
    find: (guard: Guard): SharedGuard | undefined => {
      const owner = ownerElsewhere(guard, path, options.sharesGuards);
      if (owner === undefined || !plan.modules.has(owner)) return undefined;
      const expected = own[next++];
      if (expected?.guard.id !== (guard as AskedGuard["guard"]).id) isSame = false;
      return { specifier: relativeSpecifier(path, owner), imported: expected?.imported ?? "" };
    },
  };
  const draft = startModule(view, plan.definitions, sharing);
  let finish: (() => Rewritten) | undefined;
  for (const during of order) {
    if (during === path) finish = rewriteModule(draft, plan.modules.get(path)!, plan.definitions, options);
    for (const one of asked)
      if (one.during === during && one.owner === path && offered(one.guard) !== one.imported) isSame = false;
  }
  return isSame && next === own.length ? finish?.() : undefined;
}

/** Whether a guard means tomorrow what it means today: names of types by which TypeScript numbers them do not. */
export function isPortable(guard: Guard, definitions: Definitions): boolean {
  const seen = new Set<Guard>([guard]);
  for (const part of seen) {
    if (part.kind === "named" && !/^[^<>]+#[^#<>/\d][^#<>/]*$/.test(part.id)) return false;
    for (const inner of partsOf(part, definitions)) seen.add(inner);
  }
  return true;
}
