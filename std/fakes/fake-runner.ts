import { Namespace } from "@capc/runtime";
import { needBytes } from "../captured/check-arguments.ts";
import { fillWords, type Template } from "../over/fill-words.ts";
import { readOwn } from "../over/read-record.ts";
import { utf8 } from "../pure/utf8.ts";
import type { Runner } from "../types/runner.ts";

/** What a program that is not there has done. */
export interface FakeRun {
  readonly code?: number;
  readonly stdout?: string | Uint8Array;
  readonly stderr?: string | Uint8Array;
}

const bytesOf = (output: string | Uint8Array = ""): Uint8Array =>
  typeof output === "string" ? utf8.encode(output) : needBytes(output, "output");

/** A runner of a program that is not there: a function answers for it. Words are put into the template, and refused, as by a real one. */
export const fakeRunner = (
  argv: Template,
  answer: (words: readonly string[], stdin: Uint8Array) => FakeRun,
): Runner => {
  const fill = fillWords(argv);
  return Namespace<Runner>({
    run: async (input) => {
      const words = fill(readOwn(input, "args", "args"));
      const given = readOwn(input, "stdin", "stdin");
      const { code = 0, stdout, stderr } = answer(words, given === undefined ? bytesOf() : needBytes(given, "stdin"));
      return Object.freeze({ code, stdout: bytesOf(stdout), stderr: bytesOf(stderr) });
    },
  });
};
