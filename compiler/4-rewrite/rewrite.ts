import {
  type Expression,
  type Identifier,
  isCallExpression,
  isElementAccessExpression,
  isExportSpecifier,
  isPropertyAccessExpression,
  isShorthandPropertyAssignment,
  type Node,
  SyntaxKind,
} from "../1-open/typescript.ts";
import type { Definitions } from "../3-lower/guard.ts";
import type { ModulePlan, Plan } from "../3-lower/plan.ts";
import type { BuildView, ModuleView } from "../3-lower/trace-functions.ts";
import { collectInsertions, type Insertions, type WrapLevel, wrapLevels } from "./collect-insertions.ts";
import { type Edits, openEdits } from "./edits.ts";
import { findMagicComments } from "./find-magic-comments.ts";
import { type DirectTexts, insertDirectCalls } from "./insert-direct-calls.ts";
import { insertEntry, writeSplit } from "./insert-entries.ts";
import { insertGuardObjects } from "./insert-guard-objects.ts";
import { insertPackages } from "./insert-packages.ts";
import { insertTable } from "./insert-table.ts";
import { isFreshLiteral, isOwnCopy } from "./is-fresh.ts";
import { makeNames, type RuntimeName, type Suffixed, wordsOf } from "./name-emitted.ts";
import {
  type AskedGuard,
  type GuardSharing,
  makeGuardSharing,
  type SharedGuard,
  type SharesGuards,
} from "./share-guards.ts";
import { wrapLent } from "./wrap-lent.ts";
import { literalText } from "./write-condition.ts";
import { makeGuardWriter } from "./write-guards.ts";

/** A module's text with guards and Namespaces in it; its types, imports and exports are still as the source has them. */
export interface Rewritten {
  readonly edits: Edits;
  readonly fresh: Suffixed;
  /** The name of something from `@capc/runtime/emitted`; asking for it makes the module import it. */
  readonly runtime: (name: RuntimeName) => string;
  readonly runtimeNames: ReadonlyMap<RuntimeName, string>;
  /** Names of the safe list that guards use, and what they are called here. */
  readonly safeNames: ReadonlyMap<string, string>;
  /** Statements that make the guards for `guard<T>()`, to stand before all others. */
  readonly head: string;
  /** Functions that stand at the end of the module: guards, and guarded entries. */
  readonly tail: string;
  readonly tailNames: readonly string[];
  /** Guards that other modules of the build write, and those that this one writes for others. */
  readonly guardImports: readonly (SharedGuard & { readonly local: string })[];
  readonly guardExports: readonly { readonly exported: string; readonly local: string }[];
  /** The guarded entry of each function that has two, by the function's name. */
  readonly guardedEntries: ReadonlyMap<string, string>;
}

export interface RewriteOptions {
  readonly guards: boolean;
  /** Whether one module of the build may import guards from another. */
  readonly sharesGuards: SharesGuards;
}

export interface RewrittenBuild {
  readonly modules: ReadonlyMap<string, Rewritten>;
  readonly asked: readonly AskedGuard[];
}

/** Rewrites all modules of a build. The texts are complete when all are done: a module may write guards for the others. */
export function rewriteBuild(build: BuildView, plan: Plan, options: RewriteOptions): RewrittenBuild {
  let during = "";
  const sharing = makeGuardSharing(() => during, options.sharesGuards);
  const drafts = [...build.modules.values()].map((view) => startModule(view, plan.definitions, sharing));
  const finished = drafts.map((draft) => {
    during = draft.view.module.path;
    return rewriteModule(draft, plan.modules.get(during)!, plan.definitions, options);
  });
  const modules = new Map(drafts.map(({ view }, at) => [view.module.path, finished[at]!()]));
  return { modules, asked: sharing.asked };
}

/** The names and the guard writer of one module. */
export function startModule(view: ModuleView, definitions: Definitions, sharing: GuardSharing) {
  const { path, text } = view.module;
  const fresh = makeNames(wordsOf(text));
  const edits = openEdits(text);
  const shebang = /^#!.*/.exec(text)?.[0] ?? "";
  edits.blank(0, shebang.length, "only the first line of a program may say who runs it");
  for (const at of findMagicComments(view.module.tree, text))
    edits.blank(at, at + 1, "a comment would give the script another name, or another map");
  const runtimeNames = new Map<RuntimeName, string>();
  const runtime = (name: RuntimeName): string => {
    let local = runtimeNames.get(name);
    if (local === undefined) runtimeNames.set(name, (local = fresh(name)));
    return local;
  };
  const safeNames = new Map<string, string>();
  const safe = (name: string): string => {
    let local = safeNames.get(name);
    if (local === undefined) safeNames.set(name, (local = fresh(name)));
    return local;
  };
  const guardImports: (SharedGuard & { local: string })[] = [];
  const guardExports = new Map<string, { exported: string; local: string }>();
  const writer = makeGuardWriter(definitions, runtime, fresh, safe, (guard) => {
    const found = sharing.find(guard, path);
    if (found === undefined) return undefined;
    const local = fresh(found.imported.replace(/\$.*$/, ""));
    guardImports.push({ ...found, local });
    return local;
  });
  sharing.offer(path, (guard) => {
    const local = writer.nameOf(guard);
    const exported = `${local}guard`;
    guardExports.set(exported, { exported, local });
    return exported;
  });
  return { view, edits, fresh, runtime, runtimeNames, safeNames, safe, writer, guardImports, guardExports };
}

/** Rewrites one module, and answers how to read the result once all are rewritten. */
export function rewriteModule(
  draft: ReturnType<typeof startModule>,
  plan: ModulePlan,
  definitions: Definitions,
  options: RewriteOptions,
): () => Rewritten {
  const { edits, fresh, runtime, writer } = draft;
  const { text } = draft.view.module;
  const insertions = collectInsertions();
  const guardedEntries = new Map<string, string>();

  for (const { literal, references, table, folded, list } of draft.view.patterns) {
    if (folded !== undefined) {
      const why = "what it comes to is known, so that nothing runs while the module loads";
      edits.insert(literal.getStart(), JSON.stringify(folded).replaceAll('","', '", "'), why);
      edits.blank(literal.getStart(), literal.end, why);
      continue;
    }
    if (table !== undefined) {
      insertTable(table, edits, fresh);
      continue;
    }
    const why = "it remembers where it last matched, so that each use has one of its own";
    edits.insert(literal.getStart(), list === undefined ? "() => " : "() => (", why, literal.end);
    if (list !== undefined) edits.insert(literal.end, ")", why, literal.getStart());
    for (const reference of references)
      if (reference.parent.kind !== SyntaxKind.TypeQuery) edits.insert(reference.end, "()", why, reference.getStart());
  }

  const withTwin = new Set<Node>(options.guards ? plan.twins.map(({ node }) => node) : []);
  for (const { node, isPlain } of plan.namespaces) {
    if (withTwin.has(node)) continue;
    const maker = runtime(isPlain ? "namespace" : "Namespace");
    insertions.wrap({
      start: node.getStart(),
      end: node.getEnd(),
      open: `${maker}(`,
      close: ")",
      level: wrapLevels.namespace,
      why: "an object with function members is a Namespace",
    });
  }

  const packages = insertPackages(draft.view.packages, insertions, fresh, draft.safe);
  let splitTexts = "";
  let direct: DirectTexts = { head: "", tail: "", names: [] };
  if (options.guards) {
    const guardedNames = new Map<object, string>();
    const isBehind = new Set([
      ...plan.splits.map(({ entry }) => entry.fn),
      ...plan.twins.flatMap(({ members }) => members.map((one) => (one.kind === "written" ? one.entry.fn : undefined))),
    ]);
    let arguments_: string | undefined;
    const argument = (): string => (arguments_ ??= fresh("a"));
    for (const entry of plan.entries) {
      if (isBehind.has(entry.fn)) continue;
      insertEntry(entry, text, insertions, writer, argument);
      for (const value of entry.leaving) {
        const isCopy = isOwnCopy(value, entry, draft.view.names, definitions);
        wrapLeaving(value, `a result of ${entry.site} leaves the module`, isCopy);
      }
    }
    for (const one of plan.splits) {
      const name = fresh(one.name);
      guardedNames.set(one.entry.fn, name);
      handOn(one.handedOn, name);
      const entry = writeSplit(one, name, writer, runtime, argument());
      if (one.localEnd === undefined) {
        guardedEntries.set(one.name, name);
        splitTexts += entry;
      } else {
        insertions.insert(one.localEnd, ` ${entry.trimEnd()}`, `${one.name} is handed on with its guards`);
      }
    }
    for (const { specifier, handedOn } of plan.importedSplits) {
      if (handedOn.length === 0) continue;
      const name = fresh(specifier.name.text);
      guardedEntries.set(specifier.name.text, name);
      handOn(handedOn, name);
    }
    for (const { node, guard, site, label, mode } of plan.crossings) {
      const where = `, ${literalText(site)}, ${literalText(label)})`;
      const { open, close } =
        mode === "copy"
          ? writer.around(guard, site, label)
          : { open: `${writer.helper("kept")}(${writer.nameOf(guard)}, `, close: where };
      wrapExpression(node, open, close, wrapLevels.crossing, `${site} comes from outside`);
    }
    for (const { call, subject, guard, isAssertion, site } of plan.vouched) {
      const where = `${literalText(site)}, ${literalText(subject)}`;
      const { open: check, close: checked } = writer.around(guard, site, subject);
      // A record of functions would be made a capability; the variable still holds the record.
      const refusal = `${runtime("fail")}(${where}, ${literalText(guard.text)}, ${subject})`;
      const holds = `${check}${subject}${checked} === ${subject} || ${refusal}`;
      const close = isAssertion ? `, ${holds})` : ` && (${holds}))`;
      const why = `${site} is taken at its word about ${subject}`;
      // A parenthesis at the start of a statement could belong to the line before.
      const open = isAssertion ? "void (" : "(";
      insertions.wrap({ start: call.getStart(), end: call.getEnd(), open, close, level: wrapLevels.vouched, why });
    }
    for (const node of plan.existing) {
      wrapExpression(
        node,
        `${writer.helper("exists")}(`,
        `, ${literalText(shortened(node.getText()))})`,
        wrapLevels.existing,
        "`!` says that it is something",
      );
    }
    for (const node of plan.leaving) wrapLeaving(node, "an argument leaves the module");
    const guardedName = (fn: object): string => guardedNames.get(fn)!;
    direct = insertDirectCalls(plan, { text, edits, insertions, writer, runtime, fresh, argument, guardedName });
    const lentName = plan.lent.length === 0 ? "" : fresh("f");
    for (const lent of plan.lent) insertions.wrap(wrapLent(lent, lentName, writer, runtime, argument()));
  }

  const objects = insertGuardObjects(plan.guardObjects, definitions, edits, writer, runtime, fresh);

  for (const { at, text: inserted, why, reach } of insertions.inOrder()) edits.insert(at, inserted, why, reach);
  return () => {
    const guards = writer.finish();
    const entries = plan.splits.map(({ name }) => guardedEntries.get(name)).filter((name) => name !== undefined);
    return {
      edits,
      fresh,
      runtime,
      runtimeNames: draft.runtimeNames,
      safeNames: draft.safeNames,
      head: direct.head + objects.head,
      tail: splitTexts + direct.tail + guards.text + packages.tail,
      tailNames: [...entries, ...direct.names, ...objects.names, ...guards.names, ...packages.names],
      guardImports: draft.guardImports,
      guardExports: [...draft.guardExports.values()],
      guardedEntries,
    };
  };

  function wrapLeaving(node: Expression, why: string, isCopy = false): void {
    const open = `${runtime(isCopy || isFreshLiteral(node) ? "leaveFresh" : "leave")}(`;
    const close = isCopy ? ", true)" : ")";
    insertions.wrap({ start: node.getStart(), end: node.getEnd(), open, close, level: wrapLevels.leaving, why });
  }

  function wrapExpression(node: Expression, open: string, close: string, level: WrapLevel, why: string): void {
    insertions.wrap({ start: node.getStart(), end: node.getEnd(), open, close, level, why });
    keepChain(node, insertions, text);
  }

  function handOn(uses: readonly Identifier[], name: string): void {
    for (const use of uses) {
      if (isExportSpecifier(use.parent)) continue;
      if (isShorthandPropertyAssignment(use.parent))
        insertions.insert(use.getEnd(), `: ${name}`, "what is handed on is the guarded entry");
      else edits.overwrite(use.getStart(), use.getEnd(), name, "what is handed on is the guarded entry");
    }
  }
}

/** `a?.b().c`: once the call is inside a check, the rest of the chain has to skip an absent value by itself. */
function keepChain(node: Expression, insertions: Insertions, text: string): void {
  const { parent } = node;
  const continues =
    (isPropertyAccessExpression(parent) || isElementAccessExpression(parent) || isCallExpression(parent)) &&
    parent.expression === node;
  if (!continues || parent.questionDotToken !== undefined || !isOptional(node)) return;
  const at = node.getEnd() + (/^(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*/.exec(text.slice(node.getEnd()))?.[0].length ?? 0);
  insertions.insert(at, isPropertyAccessExpression(parent) ? "?" : "?.", "the check ends the optional chain before it");
}

function isOptional(node: Expression): boolean {
  for (let at: Expression | undefined = node; at !== undefined; at = (at as { expression?: Expression }).expression) {
    if ((at as { questionDotToken?: unknown }).questionDotToken !== undefined) return true;
    if (!isPropertyAccessExpression(at) && !isElementAccessExpression(at) && !isCallExpression(at)) return false;
  }
  return false;
}

const shortened = (text: string): string => text.replace(/\s+/g, " ").slice(0, 60);
