import { statSync } from "node:fs";
import { safeNames } from "@capc/runtime/tables";
import type { WantedValue } from "../../compiler/2-check/confiner.ts";
import { type Graph, gatherFiles } from "./gather-files.ts";
import { type PackageFile, Unconfinable } from "./read-file.ts";
import { rewritePackageFile } from "./rewrite-file.ts";
import { writePrelude } from "./write-prelude.ts";

/** The packages that one module uses, as the text of one function: each call of it makes them anew, with a state of their own. */
export interface WrittenPackages {
  /** Names of the safe list that the text takes from around it. */
  readonly safe: readonly string[];
  /** Starts with `function name() {`, and answers a list of functions, one for each wanted value. */
  write(name: string, alias: (safe: string) => string): string;
  /** The file and its line that a line of the written text comes from. */
  placeOf(text: string, line: number): { readonly path: string; readonly line: number } | undefined;
  /** What was read. */
  readonly files: readonly string[];
}

const safe: ReadonlySet<string> = new Set(safeNames);
const constants: ReadonlySet<string> = new Set(["undefined", "NaN", "Infinity"]);

/** @throws Unconfinable */
export function writePackages(
  wanted: readonly WantedValue[],
  from: string,
  listed: readonly string[],
): WrittenPackages {
  const graph = gatherFiles(wanted, from, listed);
  const texts = graph.files.map((file) => file.text);
  const names = new Map<string, string>();
  const own = (name: string): string => {
    let found = names.get(name);
    for (let count = 0; found === undefined; count++) {
      const candidate = `${name}$${count === 0 ? "" : count}`;
      if (!texts.some((text) => text.includes(candidate))) found = candidate;
    }
    names.set(name, found);
    return found;
  };
  const free = new Set<string>();
  const bodies = graph.files.map((file, at) => bodyOf(file, at, graph, own, free));
  const thunks = graph.values.map((value) => `() => ${valueText(value, own)}`);
  const loader = loaderText(own);
  const [known, unknown] = [
    [...free].filter((name) => safe.has(name)),
    [...free].filter((name) => !safe.has(name) && !constants.has(name)),
  ];
  const asksFor = (word: string): boolean => texts.some((text) => text.includes(word));
  const prelude = writePrelude({ known, unknown, used: names, own, asksFor });
  const needed = [...new Set([...prelude.safe, ...known])].sort();
  let placed: { from: number; path: string; lines: number }[] = [];
  return {
    safe: needed,
    files: graph.files.map(({ found }) => found.path),
    write(name, alias) {
      placed = [];
      const parts = [`function ${name}() { ${prelude.write(alias)} ${loader} const ${own("files")} = [`];
      for (const [at, body] of bodies.entries()) {
        const before = parts.join("\n").split("\n").length;
        placed.push({ from: before + 1, path: graph.files[at]!.found.path, lines: body.split("\n").length });
        parts.push(`${body},`);
      }
      return [...parts, `]; return [${thunks.join(", ")}]; }\n`].join("\n");
    },
    placeOf(_text, line) {
      const found = placed.find((one) => line >= one.from && line < one.from + one.lines);
      return found && { path: found.path, line: line - found.from + 1 };
    },
  };
}

function bodyOf(file: PackageFile, at: number, graph: Graph, own: (name: string) => string, free: Set<string>): string {
  if (file.found.path.endsWith(".json")) {
    free.add("JSON");
    return `function (module) { module.exports = JSON.parse(${JSON.stringify(file.text.trim())}); }`;
  }
  try {
    return rewritePackageFile(file, {
      target: (specifier) => graph.target(at, specifier),
      own,
      starNames: (specifier) => graph.starNames(at, specifier),
      free: (name) => free.add(name),
    });
  } catch (error) {
    if (error instanceof Unconfinable) throw error;
    throw new Unconfinable(
      file.found.path,
      1,
      `it could not be rewritten: ${String(error)}`,
      "report this as a bug of capc",
    );
  }
}

function valueText(value: Graph["values"][number], own: (name: string) => string): string {
  if (value.kind === "members")
    return `({ ${value.members.map(([name, of]) => `${JSON.stringify(name)}: ${valueText(of, own)}`).join(", ")} })`;
  const loaded = `${own("load")}(${value.at})`;
  if (value.imported === "*") return value.isEsm ? loaded : `${own("asNamespace")}(${loaded})`;
  if (value.imported === "default" && !value.isEsm) return loaded;
  return `${loaded}[${JSON.stringify(value.imported)}]`;
}

const loaderText = (own: (name: string) => string): string => {
  const [cache, load, files, module] = ["cache", "load", "files", "module"].map(own);
  return (
    `const ${cache} = []; const ${load} = (at) => { const known = ${cache}[at]; if (known) return known.exports; ` +
    `const ${module} = { exports: {} }; ${cache}[at] = ${module}; ` +
    `${files}[at].call(${module}.exports, ${module}, ${module}.exports, ${own("absent")}); return ${module}.exports; };`
  );
};

/** Tells whether files are what they were. */
export const stampOf = (paths: readonly string[]): string =>
  paths.map((path) => `${path}:${statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? "gone"}`).join("\n");
