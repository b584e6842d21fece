import vm from "node:vm";
import * as runtime from "@capc/runtime";
import * as emitted from "@capc/runtime/emitted";
import { moduleImports, modulePackages } from "@capc/runtime/tables";
import type { Output } from "../compiler/5-emit/emit.ts";

/** The values that a module exports, by name. */
export type Exports = Readonly<Record<string, unknown>>;

/** Modules import each other in a circle, which the closure form cannot express. */
export class CircularImport extends Error {
  readonly code = "CAP5001";
}

const forModules = Object.freeze(
  Object.fromEntries(Object.entries(runtime).filter(([name]) => (moduleImports as readonly string[]).includes(name))),
);

/** The packages that modules import by value; the verifier has refused every other name before it comes here. */
export type Packages = ReadonlyMap<string, Exports>;

/** Loads the packages that some outputs import. Those that are written in the language start only in a realm that is locked down. */
export async function loadPackages(outputs: readonly Output[]): Promise<Packages> {
  const packages = new Map<string, Exports>([["@capc/runtime", forModules]]);
  for (const { specifier } of outputs.flatMap(({ imports }) => imports))
    if (modulePackages.includes(specifier) && !packages.has(specifier))
      packages.set(specifier, (await import(specifier)) as Exports);
  return packages;
}

/**
 * Runs verified closures, each after those it imports, and answers the exports of `entry`. Nothing of the host is in their reach but
 * what `@capc/runtime` has for modules. The realm must be locked down.
 * @throws CircularImport when value imports form a circle; whatever a module throws while it starts.
 */
export function instantiate(outputs: readonly Output[], entry: string, packages: Packages): Exports {
  const bySource = new Map(outputs.map((output) => [output.source, output]));
  const instances = new Map<string, Exports>();
  const starting = new Set<string>();

  const start = (source: string): Exports => {
    const known = instances.get(source);
    if (known !== undefined) return known;
    const output = bySource.get(source);
    if (output === undefined) throw new Error(`no module ${source} in this program`);
    if (starting.has(source))
      throw new CircularImport(`${[...starting, source].join(" imports ")}: a circle of value imports`);
    starting.add(source);
    const imports: Record<string, Exports> = Object.create(null);
    for (const { specifier, target } of output.imports)
      imports[specifier] = target === undefined ? packages.get(specifier)! : start(target);
    // POWER: evaluates text in the host's realm; the verifier has said that it is confined.
    const make = new vm.Script(output.code, { filename: source }).runInThisContext() as (
      emitted: unknown,
      imports: unknown,
    ) => Exports;
    const exports = Object.freeze(make(emitted, imports));
    starting.delete(source);
    instances.set(source, exports);
    return exports;
  };

  return start(entry);
}
