import type { BuildView } from "../3-lower/trace-functions.ts";
import type { Import } from "./module-shape.ts";

/**
 * The names that a module takes from another one, if each of them is a function of that module: modules do nothing but define while
 * they start, so the other one may start later. `undefined` where one of them may be a value that has to be there.
 */
export function lateNames(
  imports: readonly Import[],
  target: string,
  { modules }: BuildView,
): readonly string[] | undefined {
  const view = modules.get(target);
  const exported = (name: string) => view?.exports.find((one) => one.kind === "local" && one.name === name);
  const isFunction = (name: string): boolean => {
    // Its unguarded entry is exported beside a function.
    const found = exported(name) ?? exported(name.replace(/\$raw$/, ""));
    return found?.kind === "local" && view?.functions.has(found.local) === true;
  };
  const names = imports.map(({ imported }) => imported);
  return names.length > 0 && names.every(isFunction) ? names : undefined;
}
