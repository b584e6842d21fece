import { isBlock } from "../1-open/typescript.ts";
import type { PackageUses } from "../2-check/find-package-uses.ts";
import { type Insertions, wrapLevels } from "./collect-insertions.ts";
import type { Suffixed } from "./name-emitted.ts";

/** What stands at the end of a module that uses packages: one function that makes all of them. */
export interface PackageTexts {
  readonly tail: string;
  readonly names: readonly string[];
}

/** Lets each function at module scope make the packages that it uses, when it is called. */
export function insertPackages(
  packages: PackageUses | undefined,
  insertions: Insertions,
  fresh: Suffixed,
  safe: (name: string) => string,
): PackageTexts {
  if (packages === undefined || packages.users.length === 0) return { tail: "", names: [] };
  const name = fresh("packages");
  const made = fresh("made");
  const why = "a package remembers nothing between two calls of the function that uses it";
  for (const { body, values } of packages.users) {
    const taken = values.map(({ local, at }) => `${local} = ${made}[${at}]()`);
    const text = `const ${made} = ${name}(), ${taken.join(", ")};`;
    if (isBlock(body)) insertions.insert(body.getStart() + 1, ` ${text}`, why);
    else {
      const level = wrapLevels.packages;
      const [open, close] = [`{ ${text} return (`, "); }"];
      insertions.wrap({ start: body.getStart(), end: body.getEnd(), open, close, level, why });
    }
  }
  return { tail: packages.text.write(name, safe), names: [name] };
}
