import { resolve } from "node:path";
import type ts from "typescript-6";
import { chainMaps, type MapParts } from "./chain-maps.ts";
import type { Beside } from "./compile-beside-tsc.ts";
import type { Replacement } from "./write-with-tsc.ts";

/** With what ts-patch puts beside it: `createProgram` that asks no plug-ins. */
export type PatchedTypeScript = typeof ts & { readonly originalCreateProgram?: typeof ts.createProgram };

/**
 * What TypeScript makes of host files with guards in the places of `guard<T>()`: a second program reads these in the place of their sources, and shares everything else
 * with the first. Types, errors and declarations stay those of the sources.
 */
export function emitHostsAgain(
  program: ts.Program,
  host: ts.CompilerHost,
  { outputs }: Beside,
  typescript: PatchedTypeScript,
): (file: ts.SourceFile, transformers?: ts.CustomTransformers) => Replacement | undefined {
  let second: ts.Program | undefined;
  return (file, transformers) => {
    const output = outputs.get(resolve(file.fileName));
    if (output === undefined) return undefined;
    second ??= readAgain(program, host, outputs, typescript);
    let code: string | undefined;
    let map: MapParts = { names: [], mappings: "" };
    const take: ts.WriteFileCallback = (name, text) => {
      if (name.endsWith(".map")) map = JSON.parse(text) as MapParts;
      else code = text.replace(/\/\/# sourceMappingURL=.*\s*$/, "");
    };
    second.emit(second.getSourceFile(file.fileName), take, undefined, false, transformers);
    return code === undefined ? undefined : { code, map: chainMaps(map, output.map) };
  };
}

function readAgain(
  program: ts.Program,
  host: ts.CompilerHost,
  outputs: Beside["outputs"],
  typescript: PatchedTypeScript,
): ts.Program {
  const make = typescript.originalCreateProgram ?? typescript.createProgram;
  const { tsBuildInfoFile: _, ...own } = program.getCompilerOptions();
  // Nothing but JavaScript and maps, of types that the first program has checked.
  const options: ts.CompilerOptions = {
    ...own,
    noCheck: true,
    noEmitOnError: false,
    declaration: false,
    declarationMap: false,
    composite: false,
    incremental: false,
    emitDeclarationOnly: false,
    sourceMap: true,
    inlineSourceMap: false,
    inlineSources: false,
  };
  const getSourceFile: ts.CompilerHost["getSourceFile"] = (name, language) => {
    const text = outputs.get(resolve(name))?.code;
    const known = text === undefined ? program.getSourceFile(name) : undefined;
    // What guards import. A language service's host gives no source files away any more by now.
    const read = text ?? (known === undefined ? host.readFile(name) : undefined);
    return known ?? (read === undefined ? undefined : typescript.createSourceFile(name, read, language));
  };
  const references = program.getProjectReferences();
  return make({
    rootNames: program.getRootFileNames(),
    options,
    host: { ...host, getSourceFile },
    ...(references && { projectReferences: references }),
  });
}
