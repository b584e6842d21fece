import type { Generics } from "./find-generics.ts";
import type { ModulePlan } from "./plan.ts";
import type { FunctionTracer, ModuleView } from "./trace-functions.ts";

/**
 * What other modules' plans take from this module beside its types, and it from theirs: what its functions do with functions that they are
 * given, whom it calls by name, and which unguarded entries it offers. If this and the types stay, so do all other plans.
 */
export function tiesOf(
  { module: { path }, names, survey }: ModuleView,
  { splits }: ModulePlan,
  tracer: FunctionTracer,
  generics: Generics,
): string {
  const functions = survey.functions.flatMap((fn): Ties[0] => {
    const binding = tracer.bindingOf({ fn, path });
    if (binding?.isModuleLevel !== true) return [];
    const borrowed = fn.parameters.map((_, at) => tracer.isBorrowed({ fn, path }, at));
    const given = fn.parameters.map((_, at) => generics.takesFunction(fn, at, path));
    return [[binding.name, borrowed, given, generics.isDistant(fn, path)]];
  });
  const called = names.bindings.flatMap(({ importedFrom, references }): Ties[1] => {
    const [reference] = references;
    const own = reference && tracer.functionNamed(reference, path);
    if (importedFrom === undefined || own === undefined || !references.some((use) => tracer.isHarmless(use, path)))
      return [];
    // By its name, which holds when lines move in the other module.
    const called = tracer.bindingOf(own);
    return [[own.path, called?.isModuleLevel ? called.name : own.fn.pos, importedFrom.specifier, importedFrom.name]];
  });
  const ties: Ties = [functions, called, splits.map(({ name, rawExports }) => [name, rawExports])];
  return JSON.stringify(ties);
}

type Ties = readonly [
  functions: readonly (readonly [name: string, ...rest: unknown[]])[],
  called: readonly (readonly [path: string, ...rest: unknown[]])[],
  splits: readonly (readonly [name: string, rawExports: readonly string[]])[],
];

/** What a module's ties are to those who use it, and by the modules that it uses, to each of them. */
export function partTies(ties: string): { readonly offered: string; readonly called: ReadonlyMap<string, string> } {
  const [functions, called, splits] = JSON.parse(ties) as Ties;
  const byPath = new Map<string, string>();
  for (const one of called) byPath.set(one[0], `${byPath.get(one[0]) ?? ""}${JSON.stringify(one)}`);
  return { offered: JSON.stringify([functions, splits.map(([name]) => name)]), called: byPath };
}
