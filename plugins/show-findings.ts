import { renderFrame } from "../compiler/diagnostics/render-frame.ts";
import { nameFrom } from "./place-diagnostic.ts";
import type { SharedProject } from "./share-project.ts";

/** All errors of a project as frames, for a terminal. */
export function showFindings(project: SharedProject, root: string): string {
  const errors = project.diagnostics.filter(({ severity }) => severity === "error");
  const frames = errors.map((one) => {
    const name = one.at && nameFrom(root, one.at.file);
    return renderFrame(one, one.at && project.textOf(one.at.file), name === undefined ? {} : { name });
  });
  return `capc: ${errors.length} ${errors.length === 1 ? "error" : "errors"}\n\n${frames.join("\n\n")}\n`;
}
