import { Command as Commander, CommanderError, Option } from "commander";
import { audit } from "./audit.ts";
import { build } from "./build.ts";
import { challenge } from "./challenge.ts";
import { check } from "./check.ts";
import { type Command, type ExitCode, exitCodes, type Powers, UsageError } from "./command.ts";
import { explain } from "./explain.ts";
import { init } from "./init.ts";
import { lsp } from "./lsp.ts";
import { run } from "./run.ts";
import { spellTscFlags } from "./tsc-flags.ts";

/** All subcommands, in the order in which help lists them. */
export const commands: readonly Command<keyof Powers>[] = [build, check, run, challenge, audit, explain, init, lsp];

const exitCodeText = `
Exit codes: 0 ok, 1 the program failed, 2 usage, 3 rejected, 4 integrity, 5 network, 6 lock frozen.`;

/**
 * Finds the subcommand that the words name, runs it, and answers what the process shall end with. Of the powers each sees what its type
 * declares. What is wrong with the words is told in one line.
 */
export async function runCommandLine(words: readonly string[], powers: Powers): Promise<ExitCode> {
  let end: ExitCode = exitCodes.ok;
  const program = new Commander("capc")
    .description("Compiles class-free TypeScript into confined, guarded JavaScript.")
    .enablePositionalOptions()
    .addHelpText("after", exitCodeText);
  for (const command of commands) {
    const sub = program
      .command(command.name)
      .summary(command.summary)
      .description(sentence(command.summary))
      .addHelpText("after", examplesText(command));
    for (const operand of command.operands.split(" ")) if (operand !== "") sub.argument(operand);
    for (const { form, meaning, choices, isRepeatable } of command.flags) {
      const option = new Option(form, meaning);
      if (isRepeatable) option.argParser((value: string, before: readonly string[] = []) => [...before, value]);
      sub.addOption(choices === undefined ? option : option.choices(choices));
    }
    if (command.passesOn) sub.passThroughOptions();
    sub.action(async () => {
      end = await command.run(sub.args, sub.opts(), powers);
    });
  }
  for (const one of [program, ...program.commands]) {
    one
      .version(powers.version, "--version", "print the version")
      .helpOption("-h, --help", "print this")
      .exitOverride()
      .configureOutput({
        writeOut: (text) => powers.out.write(text),
        writeErr: (text) => powers.err.write(text),
        outputError: () => undefined,
        getOutHasColors: () => powers.out.hasColor,
        getErrHasColors: () => powers.err.hasColor,
      });
  }
  if (words.length === 0) {
    powers.err.write(program.helpInformation());
    return exitCodes.usage;
  }
  try {
    const [first] = words;
    const spelt = first === "build" || first === "check" ? spellTscFlags(words) : words;
    await program.parseAsync([...spelt], { from: "user" });
    return end;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCodes.ok;
      powers.err.write(`capc: ${oneLine(error.message)}\n`);
      return exitCodes.usage;
    }
    if (!(error instanceof UsageError)) throw error;
    powers.err.write(`capc: ${error.message}\n`);
    return exitCodes.usage;
  }
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function examplesText({ examples }: { readonly examples: readonly (readonly [string, string])[] }): string {
  const width = Math.max(...examples.map(([line]) => line.length));
  return `\nExamples:\n${examples.map(([line, meaning]) => `  ${line.padEnd(width)}  ${meaning}`).join("\n")}`;
}

/** Commander's `error: unknown option '--x'` and, on a line of its own, its guess. */
const oneLine = (message: string): string =>
  message
    .replace(/^error: /, "")
    .replace(/\n\(Did you mean /, " (did you mean ")
    .replace(/\s*\n\s*/g, " ");
