import type { Statement } from "../1-open/typescript.ts";
import type { ModuleExport } from "../3-lower/list-exports.ts";
import { type ModulePlan, rawName } from "../3-lower/plan.ts";
import type { BuildView, ModuleView } from "../3-lower/trace-functions.ts";
import type { Rewritten } from "../4-rewrite/rewrite.ts";

/** One value import: `local` is bound to what `specifier` exports as `imported`, or to all of it where that is `*`. */
export interface Import {
  readonly specifier: string;
  readonly imported: string;
  readonly local: string;
}

export interface Export {
  readonly exported: string;
  readonly local: string;
}

/** Everything that the emitter of a form needs of one module. */
export interface EmitInput {
  readonly build: BuildView;
  readonly view: ModuleView;
  readonly plan: ModulePlan;
  readonly rewritten: Rewritten;
  /** Whether a free name is on the safe list. */
  readonly isSafe: (name: string) => boolean;
}

/** What is added around a module's text. */
export interface Surroundings {
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  /** Bindings that the emitter made at module scope. */
  readonly made: readonly string[];
}

/** Module-scope values, to be frozen before anybody can reach them. */
export function hardenedNames({ view, rewritten }: EmitInput, made: readonly string[]): readonly string[] {
  const own = view.names.moduleBindings
    .filter((binding) => binding.kind !== "import" && binding.kind !== "arguments" && !binding.isTypeOnly)
    .map(({ name }) => name);
  return [...new Set([...own, ...made, ...rewritten.tailNames])];
}

/** The names of the safe list that a module uses, in a stable order, and those that its guards use. */
export function safeNamesUsed({ view, rewritten, isSafe }: EmitInput): readonly (readonly [string, string])[] {
  const own = [...new Set(view.names.free.map((name) => name.text).filter(isSafe))].sort();
  return [...own.map((name) => [name, name] as const), ...rewritten.safeNames];
}

/** `const { a, b: c } = ` */
export const destructured = (pairs: readonly (readonly [from: string, to: string])[]): string =>
  `{ ${pairs.map(([from, to]) => (from === to ? from : `${from}: ${to}`)).join(", ")} }`;

/** Exports that come from another module, as an import and an export of it: a re-export has no binding that could be looked at. */
export function reexported(
  one: ModuleExport,
  input: EmitInput,
): { readonly imports: readonly Import[]; readonly exports: readonly Export[] } {
  const { fresh } = input.rewritten;
  const take = (specifier: string, imported: string, name: string) => {
    const local = fresh(name);
    return { imports: [{ specifier, imported, local }], exports: [{ exported: name, local }] };
  };
  if (one.kind === "from") return take(one.specifier, one.imported, one.name);
  if (one.kind === "namespace") return take(one.specifier, "*", one.name);
  if (one.kind !== "star") return { imports: [], exports: [] };
  const named = new Set(input.view.exports.flatMap((other) => (other.kind === "star" ? [] : [other.name])));
  const all = starNames(one.specifier, input.view.module.path, input.build, new Set()).filter(
    (name) => !named.has(name),
  );
  const taken = all.map((name) => take(one.specifier, name, name));
  return { imports: taken.flatMap(({ imports }) => imports), exports: taken.flatMap(({ exports }) => exports) };
}

function starNames(specifier: string, from: string, build: BuildView, seen: Set<string>): readonly string[] {
  const path = build.target(from, specifier) ?? build.neighbours?.moduleNamed(from, specifier);
  if (path === undefined || seen.has(path)) return [];
  seen.add(path);
  const exports = build.modules.get(path)?.exports ?? build.exportsElsewhere?.(path) ?? [];
  const names = exports.flatMap((one) =>
    one.kind === "star" ? starNames(one.specifier, path, build, seen) : one.name === "default" ? [] : [one.name],
  );
  return [...new Set(names)];
}

/** Unguarded entries, exported for the modules of the same build. */
export const rawExports = (plan: ModulePlan): readonly Export[] =>
  plan.splits.flatMap((split) =>
    split.rawExports.map((exported) => ({ exported: rawName(exported), local: split.name })),
  );

/** The statement's `export` and `default` words. */
export const exportWords = (
  statement: Statement,
): readonly { getStart(): number; getEnd(): number; getText(): string }[] =>
  (
    (statement as { modifiers?: readonly { getStart(): number; getEnd(): number; getText(): string }[] }).modifiers ??
    []
  ).filter((word) => ["export", "default"].includes(word.getText()));
