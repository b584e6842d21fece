import { Command as Commander, CommanderError, Option } from "commander";
import { type Command, type ExitCode, exitCodes, type Powers, UsageError } from "./command.ts";
import { expandResponses, spellTscFlags } from "./spell-tsc-flags.ts";

type Subcommand = Command<keyof Powers>;

/** All subcommands, in the order in which help lists them. */
const subcommands: Readonly<Record<string, () => Promise<Subcommand>>> = {
  build: async () => (await import("./build.ts")).build,
  check: async () => (await import("./check.ts")).check,
  run: async () => (await import("./run.ts")).run,
  challenge: async () => (await import("./challenge.ts")).challenge,
  audit: async () => (await import("./audit.ts")).audit,
  explain: async () => (await import("./explain.ts")).explain,
  init: async () => (await import("./init.ts")).init,
  lsp: async () => (await import("./lsp.ts")).lsp,
};

/** The subcommand that is named; all of them where none is, for help and for guesses. */
export async function loadCommands(name?: string): Promise<readonly Subcommand[]> {
  const named = name !== undefined && Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  return Promise.all((named ? [named] : Object.values(subcommands)).map((load) => load()));
}

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
  const [first] = words;
  for (const command of first === "--version" ? [] : await loadCommands(first)) {
    const sub = program
      .command(command.name)
      .summary(command.summary)
      .description(sentence(command.summary))
      .addHelpText("after", examplesText(command));
    for (const operand of command.operands.split(" ")) if (operand !== "") sub.argument(operand);
    for (const { form, meaning, choices, isRepeatable, isHidden } of command.flags) {
      const option = new Option(form, meaning).hideHelp(isHidden === true);
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
    if (first !== "build" && first !== "check") await program.parseAsync([...words], { from: "user" });
    else {
      const { asked, words: spelt } = spellTscFlags(expandResponses(words, powers.cwd, powers.files));
      if (asked !== undefined && !askTypeScript(asked.words, powers)) return exitCodes.usage;
      if (!asked?.isAll) await program.parseAsync([...spelt], { from: "user" });
    }
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

/** Passes on what `tsc` says; answers whether it was content. */
function askTypeScript(words: readonly string[], { out, err, tsc }: Powers): boolean {
  const answer = tsc?.(words);
  if (answer === undefined) return false;
  out.write(words.some((word) => /^--?explainFiles$/i.test(word)) ? answer.out : withoutNames(answer.out, words));
  err.write(answer.err);
  return answer.ok;
}

/** To say how imports are found `tsc` is asked for the names of files, which nobody wanted. */
const withoutNames = (text: string, words: readonly string[]): string =>
  words.some((word) => /^--?traceResolution$/i.test(word)) ? text.replace(/^([A-Za-z]:)?\/.*\n/gm, "") : text;

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
