import { isFunctionDeclaration, isImportSpecifier, isVariableStatement, type Node } from "../1-open/typescript.ts";
import type { Entry, ImportedSplit, Split } from "./plan.ts";
import type { BuildView, FunctionTracer } from "./trace-functions.ts";

/**
 * Connects the callers of functions with two entries. A call by name inside the build goes straight to the body, where both ends are
 * known; whoever gets the function as a value, and everybody outside, goes through the guarded entry. Answers for the modules that are `wanted`.
 */
export function planSplits(
  build: BuildView,
  tracer: FunctionTracer,
  entries: ReadonlyMap<string, readonly Entry[]>,
  usesOfTwins: ReadonlySet<Node>,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, { splits: readonly Split[]; importedSplits: readonly ImportedSplit[] }> {
  const rawExports = new Map<Entry, Set<string>>();
  const splitOf = new Map(
    [...entries.values()].flat().flatMap((entry) => (entry.isSplit ? [[entry.fn, entry] as const] : [])),
  );
  const importedSplits = new Map<string, ImportedSplit[]>();

  for (const [path, { names }] of build.modules) {
    const imported: ImportedSplit[] = [];
    importedSplits.set(path, imported);
    // ATTACK unguarded-body: a module that lies about types gets no more than a stranger does.
    if (!tracer.isTrusted(path)) continue;
    for (const binding of names.bindings) {
      const { declaration, importedFrom } = binding;
      if (importedFrom === undefined || !isImportSpecifier(declaration)) continue;
      const [reference] = binding.references;
      const own = reference && tracer.functionNamed(reference, path);
      const entry = own && splitOf.get(own.fn);
      const target = build.target(path, importedFrom.specifier);
      if (own === undefined || entry === undefined || target !== own.path) continue;
      if (!binding.references.some((use) => tracer.isHarmless(use, path))) continue;
      const names = rawExports.get(entry) ?? new Set();
      rawExports.set(entry, names.add(importedFrom.name));
      imported.push({
        specifier: declaration,
        handedOn: binding.references.filter((use) => !tracer.isHarmless(use, path)),
      });
    }
  }

  return new Map(
    [...wanted].map((path) => {
      const splits = (entries.get(path) ?? []).flatMap((entry): Split[] => {
        const binding = entry.isSplit ? tracer.bindingOf({ fn: entry.fn, path }) : undefined;
        if (binding === undefined) return [];
        const handedOn = binding.references.filter((use) => !tracer.isHarmless(use, path) && !usesOfTwins.has(use));
        const localEnd = binding.isModuleLevel ? undefined : endOfStatement(binding.declaration);
        return [
          {
            entry,
            name: binding.name,
            ...(localEnd !== undefined && { localEnd }),
            handedOn,
            rawExports: [...(rawExports.get(entry) ?? [])],
          },
        ];
      });
      return [path, { splits, importedSplits: importedSplits.get(path) ?? [] }];
    }),
  );
}

/** The offset after the statement that declares a function, or `undefined` where nothing can stand after it. */
export function endOfStatement(declaration: Node): number | undefined {
  if (isFunctionDeclaration(declaration)) return declaration.getEnd();
  const statement = declaration.parent?.parent;
  return statement !== undefined && isVariableStatement(statement) ? statement.getEnd() : undefined;
}
