import type { Opened } from "./1-open/session.ts";
import type { Plan } from "./3-lower/plan.ts";
import { planBuild } from "./3-lower/plan-build.ts";
import { partTies } from "./3-lower/ties-of.ts";
import type { ModuleView } from "./3-lower/trace-functions.ts";
import type { RewriteOptions, Rewritten } from "./4-rewrite/rewrite.ts";
import { rewriteAgain } from "./4-rewrite/rewrite-again.ts";
import { rewriteSome, withOwners } from "./4-rewrite/rewrite-some.ts";
import type { AskedGuard } from "./4-rewrite/share-guards.ts";
import type { Output } from "./5-emit/emit.ts";
import {
  type Compiled,
  type CompileOptions,
  finish,
  hasErrors,
  inOrder,
  planOptions,
  rewriteOptions,
  targetsOf,
  viewOf,
  type Written,
  wantsDeclarations,
} from "./compile.ts";
import type { Known, Memory } from "./compile-again.ts";
import type { Diagnostic } from "./diagnostics/finding.ts";
import { findUsers } from "./find-users.ts";

type Made = NonNullable<Written["made"]>;

/** Plans, rewrites and emits the stale modules, and those that are tied to them; `undefined` if that is most of the build. */
export function writeAgain(
  opened: Opened,
  judged: readonly Diagnostic[],
  options: CompileOptions,
  memory: Memory,
  made: Made,
): Compiled | undefined {
  const { modules, stale } = memory;
  const views = new Map<string, ModuleView>(made.build.modules);
  for (const path of stale) views.set(path, viewOf(modules.get(path)!));
  const build = { ...made.build, modules: views, ...targetsOf(opened, views) };
  const wants = wantsDeclarations(opened, options);
  const ofDeclarations = wants ? [...modules.values()].flatMap((one) => one.declarationErrors) : [];

  let part: ReadonlySet<string> = new Set(stale);
  for (let round = 0; round < 5; round++) {
    if (part.size > 8 && part.size > modules.size / 2) return undefined;
    const planned = planBuild(build, opened.checker, planOptions(opened, options), { paths: part, before: made.plan });
    const tied = tiedTo(part, planned, made.plan, modules);
    if (tied.size > part.size) {
      part = tied;
      continue;
    }
    const plan = planWith(made.plan, planned, part);
    const diagnostics: Diagnostic[] = [...judged, ...plan.findings, ...ofDeclarations];
    if (hasErrors(diagnostics)) return undefined;
    const rewritten = rewrite(views, part, plan, made.asked, rewriteOptions(opened, options));
    if ("missing" in rewritten) {
      part = withOwners(new Set([...part, ...rewritten.missing]), made.asked);
      continue;
    }
    const outputs: Output[] = [];
    for (const path of part) {
      const input = {
        ...{ build, view: views.get(path)!, plan: plan.modules.get(path)! },
        ...{ rewritten: rewritten.modules.get(path)!, isSafe: memory.isSafe },
      };
      const { output, findings } = finish(input, options.form, wants ? modules.get(path)!.declarations : "");
      if (findings.length > 0) return undefined;
      outputs.push(output);
    }
    for (const output of outputs) {
      options.onOutput?.(output, outputs.length);
      memory.outputs.set(output.source, output);
    }
    memory.made = { build, plan, asked: rewritten.asked };
    stale.clear();
    return { diagnostics: inOrder(diagnostics), outputs: [...memory.outputs.values()] };
  }
  return undefined;
}

const planWith = (before: Plan, planned: Plan, part: ReadonlySet<string>): Plan => ({
  modules: new Map([...before.modules, ...planned.modules]),
  definitions: new Map([...before.definitions, ...planned.definitions]),
  findings: [...before.findings.filter(({ at }) => !part.has(at.file)), ...planned.findings],
  ties: new Map([...before.ties, ...planned.ties]),
  intrinsicCalls: new Map([...before.intrinsicCalls, ...planned.intrinsicCalls]),
  splitFunctions: new Map([...before.splitFunctions, ...planned.splitFunctions]),
});

/** A part with the modules whose plans are others now: who uses functions that are other ones, and whom somebody calls by name who did not, or no more. */
function tiedTo(
  part: ReadonlySet<string>,
  planned: Plan,
  before: Plan,
  modules: ReadonlyMap<string, Known>,
): ReadonlySet<string> {
  const tied = new Set(part);
  for (const path of part) {
    const [was, is] = [before.ties.get(path)!, planned.ties.get(path)!];
    if (was === is) continue;
    const [then, now] = [partTies(was), partTies(is)];
    if (then.offered !== now.offered) for (const user of findUsers(modules, new Set([path]))) tied.add(user);
    for (const target of new Set([...then.called.keys(), ...now.called.keys()]))
      if (then.called.get(target) !== now.called.get(target)) tied.add(target);
  }
  return tied;
}

/** One module is rewritten by itself where that can be: nobody else's text is looked at. */
function rewrite(
  views: ReadonlyMap<string, ModuleView>,
  part: ReadonlySet<string>,
  plan: Plan,
  asked: readonly AskedGuard[],
  options: RewriteOptions,
) {
  const alone = new Map<string, Rewritten>();
  for (const path of part) {
    const rewritten = rewriteAgain(views.get(path)!, views.keys(), plan, asked, options);
    if (rewritten === undefined) break;
    alone.set(path, rewritten);
  }
  if (alone.size === part.size) return { modules: alone, asked };
  const owners = withOwners(part, asked);
  return owners.size > part.size ? { missing: owners } : rewriteSome(views, part, plan, asked, options);
}
