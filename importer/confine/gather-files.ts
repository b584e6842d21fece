import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { WantedValue } from "../../compiler/2-check/confiner.ts";
import { isRecord } from "../find-entry.ts";
import {
  browserForm,
  type FoundFile,
  findBeside,
  findEntryFile,
  findNear,
  findPackage,
  isHostModule,
  type NotFound,
  packageNameOf,
} from "./find-file.ts";
import { type PackageFile, readPackageFile, Unconfinable } from "./read-file.ts";

/** A value that a module imports, as a file and what it exports. */
export type GraphValue =
  | { readonly kind: "export"; readonly at: number; readonly isEsm: boolean; readonly imported: string }
  | { readonly kind: "members"; readonly members: readonly (readonly [string, GraphValue])[] };

export interface Graph {
  readonly files: readonly PackageFile[];
  readonly values: readonly GraphValue[];
  target(from: number, specifier: string): { readonly at: number; readonly isEsm: boolean } | undefined;
  starNames(from: number, specifier: string): readonly string[] | undefined;
}

/** Stands for what a package leaves out where there is no Node. */
export const emptyFile = "nothing.json";

/** All files that the wanted values need, and which of them leads where. @throws Unconfinable */
export function gatherFiles(wanted: readonly WantedValue[], from: string, listed: readonly string[]): Graph {
  const files: PackageFile[] = [];
  const numbers = new Map<string, number>();
  const targets: Map<string, number | undefined>[] = [];
  const read = (found: FoundFile): PackageFile => {
    if (/\.(node|wasm)$/.test(found.path))
      throw new Unconfinable(
        found.path,
        1,
        "it is machine code",
        "let a host file import it and hand out what modules need",
      );
    if (found.path.endsWith(".json")) return jsonFile(found);
    return readPackageFile(found, `${statSync(found.path).mtimeMs}`);
  };

  const add = (found: FoundFile): number => {
    const known = numbers.get(found.path);
    if (known !== undefined) return known;
    const at = files.length;
    numbers.set(found.path, at);
    const file = read(found);
    files.push(file);
    const links = new Map<string, number | undefined>();
    targets.push(links);
    for (const specifier of file.specifiers) links.set(specifier, follow(specifier, file, "import", false));
    for (const { specifier, isTried, isLater } of file.requires) {
      // What a package asks its host for in a function, only that function does without.
      const isOptional = isTried || (isLater && isHostModule(specifier));
      if (!links.has(specifier)) links.set(specifier, follow(specifier, file, "require", isOptional));
    }
    return at;
  };
  const follow = (
    specifier: string,
    file: PackageFile,
    kind: "import" | "require",
    isTried: boolean,
  ): number | undefined => {
    const found = locate(specifier, file, kind, listed);
    if (found === "nothing") return add({ path: emptyFile, isEsm: false, package: file.found.package });
    if (!("missing" in found)) return add(found);
    if (isTried) return undefined;
    throw new Unconfinable(file.found.path, lineNaming(file, specifier), found.missing, found.help);
  };

  /** Looks through files that only hand on what others export, where the package says that nothing else happens in them. */
  const trace = (found: FoundFile, imported: string, hops = 0): { found: FoundFile; imported: string } => {
    const here = { found, imported };
    if (!found.isEsm || imported === "*" || hops > 30 || found.package.manifest.sideEffects !== false) return here;
    const file = read(found);
    const next = (specifier: string, name: string) => {
      const target = locate(specifier, file, "import", listed);
      return target === "nothing" || "missing" in target ? here : trace(target, name, hops + 1);
    };
    const own = file.exports.find((one) => one.kind !== "star" && one.name === imported);
    if (own?.kind === "from") return next(own.specifier, own.imported);
    if (own?.kind === "local") {
      const brought = file.imports.get(own.local);
      return brought === undefined ? here : next(brought.specifier, brought.imported);
    }
    for (const one of file.exports) {
      if (one.kind !== "star") continue;
      const target = locate(one.specifier, file, "import", listed);
      if (target === "nothing" || "missing" in target) continue;
      if (exportedNames(target).has(imported)) return trace(target, imported, hops + 1);
    }
    return here;
  };

  const exportedNames = (found: FoundFile, seen = new Set<string>()): ReadonlySet<string> => {
    if (!found.isEsm || seen.has(found.path)) return new Set();
    seen.add(found.path);
    const file = read(found);
    const names = file.exports.flatMap((one) => {
      if (one.kind !== "star") return [one.name];
      const target = locate(one.specifier, file, "import", listed);
      return target === "nothing" || "missing" in target
        ? []
        : [...exportedNames(target, seen)].filter((name) => name !== "default");
    });
    return new Set(names);
  };

  const findValue = (
    found: FoundFile,
    { imported, members }: Pick<WantedValue, "imported" | "members">,
  ): GraphValue => {
    if (imported === "*" && members !== undefined && found.isEsm && found.package.manifest.sideEffects === false) {
      const all = exportedNames(found);
      if (members.every((name) => all.has(name)))
        return {
          kind: "members",
          members: members.map((name) => [name, findValue(found, { imported: name })] as const),
        };
    }
    const traced = trace(found, imported);
    return { kind: "export", at: add(traced.found), isEsm: traced.found.isEsm, imported: traced.imported };
  };

  const values = wanted.map((one) => {
    const found = entryOf(one.specifier, from);
    if ("missing" in found) throw new Unconfinable("", 0, found.missing, "install the package, or correct the name");
    return findValue(found, one);
  });
  return {
    files,
    values,
    target(at, specifier) {
      const number = targets[at]!.get(specifier);
      return number === undefined ? undefined : { at: number, isEsm: files[number]!.found.isEsm };
    },
    starNames(at, specifier) {
      const number = targets[at]!.get(specifier);
      const target = number === undefined ? undefined : files[number]!.found;
      return target?.isEsm ? [...exportedNames(target)].filter((name) => name !== "default") : undefined;
    },
  };
}

function entryOf(specifier: string, from: string): FoundFile | NotFound {
  const name = packageNameOf(specifier);
  const found = name === undefined ? undefined : findPackage(name, from);
  return found === undefined
    ? { missing: `\`${name ?? specifier}\` is not installed` }
    : findEntryFile(found, specifier, "import");
}

type Located = FoundFile | "nothing" | { readonly missing: string; readonly help: string };

function locate(
  specifier: string,
  { found }: PackageFile,
  kind: "import" | "require",
  listed: readonly string[],
): Located {
  const owner = found.package;
  const listIt = (name: string) => `add \`"${name}"\` to \`packages\`: what it is confined to is the same`;
  if (/^\.{1,2}(\/|$)/.test(specifier)) {
    const beside = findBeside(specifier, found);
    const instead = browserForm(specifier, beside?.path, owner);
    if (instead === false) return "nothing";
    const replaced = instead === undefined ? beside : findNear(instead, owner);
    return replaced ?? { missing: `\`${specifier}\` leads to no file`, help: "install the package again" };
  }
  if (specifier.startsWith("#")) {
    const { imports } = owner.manifest;
    const target = isRecord(imports)
      ? findEntryFile(
          { ...owner, manifest: { exports: asExports(imports) } },
          `${owner.name}/${specifier.slice(1)}`,
          kind,
        )
      : undefined;
    return target && !("missing" in target)
      ? target
      : { missing: `\`${specifier}\` leads to no file`, help: "install the package again" };
  }
  const instead = browserForm(specifier, undefined, owner);
  if (instead === false) return "nothing";
  if (typeof instead === "string") {
    const replaced = findNear(resolve(instead), owner);
    if (replaced !== undefined) return replaced;
  }
  const name = packageNameOf(specifier);
  if (isHostModule(specifier) && !listed.includes(name ?? ""))
    return {
      missing: `it imports \`${specifier}\`, which is a part of the host`,
      help: "use another entry of the package, or let a host file import it and hand out what modules need",
    };
  if (name === undefined) return { missing: `it imports \`${specifier}\``, help: "use another entry of the package" };
  const other = name === owner.name ? owner : findPackage(name, found.path);
  if (name !== owner.name && !listed.includes(name))
    return { missing: `it imports \`${specifier}\`, which is not listed`, help: listIt(name) };
  if (other === undefined) return { missing: `it imports \`${name}\`, which is not installed`, help: "install it" };
  const entry = findEntryFile(other, specifier, kind);
  return "missing" in entry ? { missing: entry.missing, help: "use another entry of the package" } : entry;
}

const asExports = (imports: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(imports).map(([key, value]) => [`./${key.slice(1)}`, value]));

function lineNaming({ text }: PackageFile, specifier: string): number {
  const at = Math.max(0, text.search(new RegExp(`["']${specifier.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}["']`)));
  return text.slice(0, at).split("\n").length;
}

const jsonFile = (found: FoundFile): PackageFile => ({
  found,
  text: found.path === emptyFile ? "{}" : readFileSync(found.path, "utf8"),
  program: { type: "Program", body: [], sourceType: "script", start: 0, end: 0 },
  uses: [],
  declared: new Set(),
  imports: new Map(),
  exports: [],
  specifiers: [],
  requires: [],
  nodes: [],
  comments: [],
});
