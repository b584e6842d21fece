import { basename, dirname, join, relative, resolve } from "node:path";
import type { CompilerOptions } from "../compiler/1-open/typescript.ts";

export interface Layout {
  readonly options: CompilerOptions;
  /** Instead of what the options say. */
  readonly outDir?: string | undefined;
  /** What `outDir` is laid out after. */
  readonly root: string;
}

export interface OutputPaths {
  readonly code: string;
  readonly map: string;
  readonly declarations: string;
}

/** The folder after which a project lays out what it writes. */
export const rootOf = (options: CompilerOptions, configPath: string): string => options.rootDir ?? dirname(configPath);

/** Where what becomes of a source stands, as `tsc` has it. */
export function outputPaths(source: string, { options, outDir = options.outDir, root }: Layout): OutputPaths {
  const place = (folder: string | undefined, ending: (letter: string) => string): string => {
    const within = folder === undefined ? source : join(folder, relative(root, source));
    return resolve(within.replace(/\.([cm]?)[jt]sx?$/, (_, letter: string) => ending(letter)));
  };
  const code = place(outDir, (letter) => `.${letter}js`);
  const declarations = place(options.declarationDir ?? outDir, (letter) => `.d.${letter}ts`);
  return { code, map: `${code}.map`, declarations };
}

/** Where `tsc` keeps what it knows of a project. */
export function buildInfoPath({ options, outDir = options.outDir, root }: Layout, configPath: string): string {
  if (options.tsBuildInfoFile !== undefined) return options.tsBuildInfoFile;
  const own = configPath.replace(/\.json$/, "");
  const within =
    outDir === undefined ? own : options.rootDir ? resolve(outDir, relative(root, own)) : join(outDir, basename(own));
  return `${within}.tsbuildinfo`;
}
