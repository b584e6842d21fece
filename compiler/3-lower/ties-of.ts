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
  const functions = survey.functions.flatMap((fn) => {
    const binding = tracer.bindingOf({ fn, path });
    if (binding?.isModuleLevel !== true) return [];
    const borrowed = fn.parameters.map((_, at) => tracer.isBorrowed({ fn, path }, at));
    const given = fn.parameters.map((_, at) => generics.takesFunction(fn, at, path));
    return [[binding.name, borrowed, given, generics.isDistant(fn, path)]];
  });
  const called = names.bindings.flatMap(({ importedFrom, references }) => {
    const [reference] = references;
    const own = reference && tracer.functionNamed(reference, path);
    if (importedFrom === undefined || own === undefined || !references.some((use) => tracer.isHarmless(use, path)))
      return [];
    return [[own.path, own.fn.pos, importedFrom.specifier, importedFrom.name]];
  });
  return JSON.stringify([functions, called, splits.map(({ name, rawExports }) => [name, rawExports])]);
}
