import type { Session } from "../compiler/1-open/session.ts";
import type { CompilerOptions } from "../compiler/1-open/typescript.ts";
import type { Output } from "../compiler/5-emit/emit.ts";
import { type ModuleMemory, openModuleMemory } from "../importer/recall-modules.ts";
import type { Files } from "./files.ts";
import { placeOutputs } from "./place-outputs.ts";

/** What earlier builds of a project have found out about its modules: to be asked for before it is opened. */
export function rememberModules(
  configPath: string | undefined,
  options: Readonly<Record<string, unknown>>,
  session: Session,
): ModuleMemory | undefined {
  const memory =
    configPath === undefined ? undefined : openModuleMemory({ place: configPath, about: ["build", options] });
  memory?.prepare(session);
  return memory;
}

/** Whether every file that an output becomes is there already, to the letter. */
export const standsOnDisk = (
  output: Output,
  placing: { readonly configPath: string; readonly outDir?: string | undefined; readonly options: CompilerOptions },
  files: Files,
): boolean => {
  const { outDir, ...others } = placing;
  const placed = placeOutputs([output], { ...others, ...(outDir !== undefined && { outDir }) });
  return placed.problems.length === 0 && placed.files.every(({ path, text }) => readQuietly(path, files) === text);
};

function readQuietly(path: string, files: Files): string | undefined {
  try {
    return files.read(path);
  } catch {
    return undefined;
  }
}
