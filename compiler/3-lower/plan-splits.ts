import { isFunctionDeclaration, isImportSpecifier, isVariableStatement, type Node } from "../1-open/typescript.ts";
import type { FunctionNode } from "./find-functions.ts";
import type { Entry, ImportedSplit, Split } from "./plan.ts";
import type { BuildView, FunctionTracer, OwnFunction } from "./trace-functions.ts";

/**
 * Connects the callers of functions with two entries. A call by name inside the build goes straight to the body, where both ends are
 * known; whoever gets the function as a value, and everybody outside, goes through the guarded entry. Answers for the modules of `entries`.
 */
export function planSplits(
  build: BuildView,
  tracer: FunctionTracer,
  entries: ReadonlyMap<string, readonly Entry[]>,
  /** Of modules that are not planned: where their functions with two entries begin. */
  elsewhere: ReadonlyMap<string, ReadonlySet<number>> | undefined,
  usesOfTwins: ReadonlySet<Node>,
): ReadonlyMap<string, { splits: readonly Split[]; importedSplits: readonly ImportedSplit[] }> {
  const rawExports = new Map<FunctionNode, Set<string>>();
  const split = new Set([...entries.values()].flat().flatMap(({ fn, isSplit }) => (isSplit ? [fn] : [])));
  const isSplit = ({ fn, path }: OwnFunction): boolean =>
    entries.has(path) ? split.has(fn) : elsewhere?.get(path)?.has(fn.pos) === true;
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
      const target = build.target(path, importedFrom.specifier);
      if (own === undefined || !isSplit(own) || target !== own.path) continue;
      if (!binding.references.some((use) => tracer.isHarmless(use, path))) continue;
      const names = rawExports.get(own.fn) ?? new Set();
      rawExports.set(own.fn, names.add(importedFrom.name));
      imported.push({
        specifier: declaration,
        handedOn: binding.references.filter((use) => !tracer.isHarmless(use, path)),
      });
    }
  }

  return new Map(
    [...entries].map(([path, list]) => {
      const splits = list.flatMap((entry): Split[] => {
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
            rawExports: [...(rawExports.get(entry.fn) ?? [])],
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
