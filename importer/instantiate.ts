import vm from "node:vm";
import * as runtime from "@capc/runtime";
import * as emitted from "@capc/runtime/emitted";
import { moduleImports, modulePackages } from "@capc/runtime/tables";
import type { Output } from "../compiler/5-emit/emit.ts";

/** The values that a module exports, by name. */
export type Exports = Readonly<Record<string, unknown>>;

/** Modules take values from each other in a circle, of which one would have to be there before the other. */
export class CircularImport extends Error {
  readonly code = "CAP5001";
}

/** What of the runtime is for modules. */
export const runtimeForModules: Exports = Object.freeze(
  Object.fromEntries(Object.entries(runtime).filter(([name]) => (moduleImports as readonly string[]).includes(name))),
);

/** The packages that modules import by value; the verifier has refused every other name before it comes here. */
export type Packages = ReadonlyMap<string, Exports>;

/** Loads the packages that some outputs import. Those that are written in the language start only in a realm that is locked down. */
export async function loadPackages(outputs: readonly Output[]): Promise<Packages> {
  const packages = new Map<string, Exports>([["@capc/runtime", runtimeForModules]]);
  for (const { specifier } of outputs.flatMap(({ imports }) => imports))
    if (modulePackages.includes(specifier) && !packages.has(specifier))
      packages.set(specifier, (await import(specifier)) as Exports);
  return packages;
}

/**
 * Runs verified closures, each after those it imports, and answers the exports of `entry`. Nothing of the host is in their reach but
 * what `@capc/runtime` has for modules. The realm must be locked down. In a circle, functions of a module that starts later stand in for themselves.
 * @throws CircularImport when other values are imported in a circle; whatever a module throws while it starts.
 */
export function instantiate(
  outputs: readonly Output[],
  entry: string,
  packages: Packages,
  instances: Map<string, Exports> = new Map(),
): Exports {
  const bySource = new Map(outputs.map((output) => [output.source, output]));
  const starting = new Set<string>();

  /** Whether a module imports another, or what it imports does. */
  const needs = (source: string, other: string): boolean => {
    const seen = new Set([source]);
    for (const one of seen) {
      if (one === other) return true;
      for (const { target } of bySource.get(one)?.imports ?? []) if (target !== undefined) seen.add(target);
    }
    return false;
  };

  /** Functions that call those of a module which is not there yet. No module calls one while it starts. */
  const standIns = (source: string, names: readonly string[]): Exports => {
    const call = (name: string, args: unknown[]): unknown =>
      Reflect.apply(instances.get(source)![name] as () => unknown, undefined, args);
    const entries = names.map((name) => [name, Object.freeze((...args: unknown[]) => call(name, args))]);
    return Object.freeze(Object.fromEntries(entries)) as Exports;
  };

  const start = (source: string): Exports => {
    const known = instances.get(source);
    if (known !== undefined) return known;
    const output = bySource.get(source);
    if (output === undefined) throw new Error(`no module ${source} in this program`);
    if (starting.has(source))
      throw new CircularImport(`${[...starting, source].join(" imports ")}: a circle of value imports`);
    starting.add(source);
    const imports: Record<string, Exports> = Object.create(null);
    const later: string[] = [];
    for (const { specifier, target, late } of output.imports) {
      if (target === undefined) imports[specifier] = packages.get(specifier)!;
      else if (late === undefined || !needs(target, source)) imports[specifier] = start(target);
      else {
        imports[specifier] = standIns(target, late);
        later.push(target);
      }
    }
    // POWER: evaluates text in the host's realm; the verifier has said that it is confined.
    const make = new vm.Script(output.code, { filename: source }).runInThisContext() as (
      emitted: unknown,
      imports: unknown,
    ) => Exports;
    const exports = Object.freeze(make(emitted, imports));
    starting.delete(source);
    instances.set(source, exports);
    for (const target of later) if (!starting.has(target)) start(target);
    return exports;
  };

  return start(entry);
}
