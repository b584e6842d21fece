// The thread of `judge-apart.ts`: it waits for TypeScript 7, so that nobody else has to.
import { type MessagePort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { isFinding } from "../compiler/diagnostics/finding.ts";
import type { Answer, Told } from "./judge-apart.ts";
import { type EditorProject, openEditorProject } from "./open-editor-project.ts";

interface Judged {
  readonly project: EditorProject;
  edition: number;
}

const { port, answered } = workerData as { readonly port: MessagePort; readonly answered: Int32Array };
const projects = new Map<string, Judged>();

port.on("message", (first: Told) => {
  const told = [first];
  // While one text was compiled, others may have been typed: only the last is.
  for (let one = receiveMessageOnPort(port); one !== undefined; one = receiveMessageOnPort(port))
    told.push(one.message as Told);
  const changed = new Set<string>();
  for (const one of told) {
    if ("changes" in one) {
      const { project } = take(one);
      for (const change of one.changes) project.note(change);
      changed.add(one.tsconfig);
    } else if ("question" in one) {
      if (changed.delete(one.tsconfig)) judge(one.tsconfig);
      const found = projects.get(one.tsconfig)?.project.parameterAt(one.path, one.offset);
      answer({ tsconfig: one.tsconfig, question: one.question, found });
    } else {
      projects.get(one.tsconfig)?.project.close();
      projects.delete(one.tsconfig);
      changed.delete(one.tsconfig);
    }
  }
  for (const tsconfig of changed) judge(tsconfig);
});

function take({ tsconfig, edition }: { readonly tsconfig: string; readonly edition: number }): Judged {
  const judged = projects.get(tsconfig) ?? { project: openEditorProject({ tsconfig }), edition };
  judged.edition = edition;
  projects.set(tsconfig, judged);
  return judged;
}

function judge(tsconfig: string): void {
  const { project, edition } = projects.get(tsconfig)!;
  project.settle();
  const { diagnostics, configs } = project;
  answer({ tsconfig, edition, findings: diagnostics.filter(isFinding), configs });
}

function answer(one: Answer): void {
  port.postMessage(one);
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
}
