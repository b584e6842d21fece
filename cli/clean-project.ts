import type { Session } from "../compiler/1-open/session.ts";
import { buildInfoPath, outputPaths, rootOf } from "../importer/output-paths.ts";
import type { Powers } from "./command.ts";

type Needs = Pick<Powers, "files"> & { readonly session: Session };

/** Deletes what a project writes, as far as it is there, or only answers what it would delete. A source is never an output. */
export function cleanProject(configPath: string, isDry: boolean, { files, session }: Needs): readonly string[] {
  const project = session.describeProject(configPath);
  if (project === undefined) return [];
  const { options } = project;
  const layout = { options, root: rootOf(options, configPath) };
  const sources = new Set(project.files);
  const outputs = project.files
    .filter((source) => /(?<!\.d)\.[cm]?[jt]sx?$/.test(source))
    .flatMap((source) => {
      const { code, map, declarations } = outputPaths(source, layout);
      return [code, map, declarations, `${declarations}.map`];
    })
    .concat(buildInfoPath(layout, configPath))
    .filter((path) => !sources.has(path) && files.kindOf(path) === "file");
  if (!isDry) for (const path of outputs) files.remove(path);
  return outputs;
}
