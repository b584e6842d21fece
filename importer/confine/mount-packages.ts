import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Confiner } from "../../compiler/2-check/confiner.ts";
import { findPackage } from "./find-file.ts";
import { makeConfiner } from "./make-confiner.ts";

/** Packages for texts that stand nowhere on the disk. */
export interface MountedPackages {
  readonly confiner: Confiner;
  /** Their folders and those of their declarations, by where TypeScript shall find them. */
  readonly mounts: ReadonlyMap<string, string>;
}

/**
 * `from`: a file or folder, or the address of one, from which the packages are looked for, as imports of a file there would be.
 * @throws TypeError in one line for what is no name of a package.
 */
export function mountPackages(names: readonly string[], from: string, root: string): MountedPackages {
  for (const name of names)
    if (typeof name !== "string" || !/^(@[\w.~-]+\/)?[\w~-][\w.~-]*$/.test(name) || name.startsWith("@capc/"))
      throw new TypeError(`createLoader: \`${String(name)}\` in packages is not the name of a package`);
  const place = resolve(from.startsWith("file:") ? fileURLToPath(from) : from, "module.ts");
  const mounts = new Map<string, string>();
  for (const name of names)
    for (const one of [name, `@types/${name.replace(/^@/, "").replace("/", "__")}`]) {
      const found = findPackage(one, place);
      if (found !== undefined) mounts.set(`${root}/node_modules/${one}`, found.folder.replaceAll("\\", "/"));
    }
  const confiner = makeConfiner(names);
  return { mounts, confiner: { ...confiner, confine: (_, wanted) => confiner.confine(place, wanted) } };
}
