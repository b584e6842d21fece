import { basename, dirname, relative, resolve } from "node:path";
import type { CompilerOptions } from "../compiler/1-open/typescript.ts";
import type { Output } from "../compiler/5-emit/emit.ts";
import type { Diagnostic } from "../compiler/diagnostics/finding.ts";
import { outputPaths, rootOf } from "../importer/output-paths.ts";
import type { OutputFile } from "./write-outputs.ts";

export interface Placing {
  /** `--outDir`, absolute. */
  readonly outDir?: string;
  readonly configPath?: string;
  readonly options: CompilerOptions;
}

/**
 * The files that outputs become, where `tsc` would put them: `outDir`, `rootDir`, `declarationDir` hold, and declarations and source maps are
 * written unless the options say `false`. A file that would stand in the place of a source is a finding.
 */
export function placeOutputs(
  outputs: readonly Output[],
  placing: Placing,
): { readonly files: readonly OutputFile[]; readonly problems: readonly Diagnostic[] } {
  const { options } = placing;
  const outDir = placing.outDir ?? options.outDir;
  const root = placing.configPath ? rootOf(options, placing.configPath) : (options.rootDir ?? commonFolder(outputs));
  const files: OutputFile[] = [];
  const problems: Diagnostic[] = [];
  const taken = new Map(outputs.map(({ source }) => [resolve(source), source]));

  const add = (source: string, path: string, text: string): void => {
    const other = taken.get(path);
    if (other !== undefined) problems.push(collision(source, path, other));
    taken.set(path, source);
    files.push({ path, text });
  };

  for (const output of outputs) {
    const { source } = output;
    const paths = outputPaths(source, { options, outDir, root });
    if (folderEscapes(root, source, outDir)) {
      problems.push(outsideRoot(source, root));
      continue;
    }
    if (options.emitDeclarationOnly !== true) {
      const { comment, map } = mapFor(output, paths.code, options);
      add(source, paths.code, `${output.code}${comment}`);
      if (map !== undefined) add(source, paths.map, map);
    }
    if (options.declaration !== false && output.declarations !== "")
      add(source, paths.declarations, output.declarations);
  }
  return { files, problems };
}

/** The source map as a file of its own or as a part of the code, and the comment that points to it. */
function mapFor(output: Output, codePath: string, options: CompilerOptions): { comment: string; map?: string } {
  if (options.sourceMap === false && options.inlineSourceMap !== true) return { comment: "" };
  const map = JSON.stringify({
    ...output.map,
    file: basename(codePath),
    sourceRoot: options.sourceRoot,
    sources: [relative(dirname(codePath), output.source).replaceAll("\\", "/")],
    sourcesContent: options.inlineSources === false ? undefined : output.map.sourcesContent,
  });
  const start = output.code.endsWith("\n") ? "" : "\n";
  // Encoded: the name of a file may hold a line end, and what follows that would be code.
  const name = encodeURIComponent(`${basename(codePath)}.map`);
  if (options.inlineSourceMap === true)
    return {
      comment: `${start}//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString("base64")}\n`,
    };
  return { comment: `${start}//# sourceMappingURL=${name}\n`, map: `${map}\n` };
}

function commonFolder(outputs: readonly Output[]): string {
  let [common = "/", ...others] = outputs.map(({ source }) => dirname(source));
  for (const folder of others) while (relative(common, folder).startsWith("..")) common = dirname(common);
  return common;
}

const folderEscapes = (root: string, source: string, outDir: string | undefined): boolean =>
  outDir !== undefined && relative(root, source).startsWith("..");

const collision = (source: string, path: string, other: string): Diagnostic => ({
  code: "CAP0021",
  severity: "error",
  at: { file: source, start: 0, end: 0 },
  message: `what this becomes would stand in the place of \`${basename(path === resolve(other) ? other : path)}\``,
  why: "a build must not overwrite its sources, nor one output another",
  help: "give another `outDir`, or rename one of the files",
});

const outsideRoot = (source: string, root: string): Diagnostic => ({
  code: "CAP0021",
  severity: "error",
  at: { file: source, start: 0, end: 0 },
  message: `this is not below the root folder \`${basename(root)}\`, so it has no place in \`outDir\``,
  why: "an output keeps its source's place below the root",
  help: "set `rootDir` to a folder above all modules",
});
