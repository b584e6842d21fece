import type { Command, ExitCode } from "./command.ts";

interface Flags {
  readonly stdio?: true;
}

export const lsp: Command<"editor", Flags> = {
  name: "lsp",
  summary: "serve an editor by the Language Server Protocol, on standard input and output",
  operands: "",
  flags: [{ form: "--stdio", meaning: "what editors say; there is no other way" }],
  examples: [["capc lsp --stdio", "docs/editor.md says how editors start it"]],
  async run(_operands, _flags, { editor }): Promise<ExitCode> {
    await editor();
    // The editor ends the process.
    return new Promise(() => undefined);
  },
};
