import { showName } from "../../compiler/diagnostics/show-text.ts";
import { UsageError } from "../command.ts";
import type { Files } from "../files.ts";
import { type Collected, readSpec, refuseMissing, shown } from "./collect-grants.ts";
import { type GrantsFile, type Remembered, remember } from "./grants-file.ts";
import type { Opening } from "./kinds.ts";

/** Puts a question to the person at the terminal, and answers the line; undefined at the end of the input. */
export type Ask = (question: string) => string | undefined;

/** Where questions and answers go. */
interface Answering {
  readonly ask: Ask | undefined;
  readonly file: GrantsFile;
  readonly files: Files;
  readonly cwd: string;
}

/** What was granted, and what was granted for good: to be kept when all of it could be opened. */
interface Answered {
  readonly collected: readonly Collected[];
  keep(): void;
}

/** Asks a person for what is missing, one after the other. Where there is none, it is an error. */
export function askForGrants(collected: readonly Collected[], { ask, file, files, cwd }: Answering): Answered {
  const missing = collected.filter(({ from }) => from === "missing");
  const hopeless =
    missing.find(({ asked }) => asked.wants === undefined) ?? (ask === undefined ? missing[0] : undefined);
  if (hopeless !== undefined) refuseMissing(hopeless, missing.length - 1);
  const always: Record<string, Remembered> = {};
  const answered = collected.map((one): Collected => {
    if (one.from !== "missing" || ask === undefined) return one;
    const { spec, opening, isForGood } = askFor(one, file, cwd, ask);
    if (isForGood) always[one.asked.name] = { type: one.asked.type, grant: spec };
    return { asked: one.asked, from: "prompt", spec, opening };
  });
  return {
    collected: answered,
    keep: () => (Object.keys(always).length > 0 ? remember(file, always, files) : undefined),
  };
}

interface Answer {
  readonly spec: string;
  readonly opening: Opening;
  readonly isForGood: boolean;
}

function askFor({ asked }: Collected, { program, folder }: GrantsFile, cwd: string, ask: Ask): Answer {
  const { wants, name } = asked;
  if (wants === undefined || wants === "args") return refuseMissing({ asked, from: "missing" });
  const refuse = (): never => {
    throw new UsageError(`${shown(asked)} was not granted, and nothing was run`);
  };
  const { allows, forms } = wants.kind;
  const hasUsual = forms.includes("");
  const examples = forms.filter((form) => form !== "").join(" or ");
  const from = cwd === folder || !examples.includes("./") ? "" : ` Paths are relative to ${showName(folder)}.`;
  const empty = hasUsual ? "an empty line for the usual one, `no` to refuse" : "an empty line to refuse";
  const question = `  ${examples === "" ? "" : `Write for instance ${examples}, or `}${empty}.${from}\n  ${showName(name)} = `;
  let heading = `${showName(program)} asks for ${shown(asked)}: to ${allows}.\n  It would have ${wants.isWhole ? "" : "only "}${(wants.members ?? []).map(showName).join(", ")}, and nothing else of it.\n`;
  for (;;) {
    const spec = ask(heading + question)?.trim();
    if (spec === undefined || spec === "no" || (spec === "" && !hasUsual)) return refuse();
    let opening: Opening;
    try {
      // What is kept is read again from there.
      opening = readSpec(asked, spec, folder, showName(`${name}=${spec}`));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      heading = `  ${error.message}\n`;
      continue;
    }
    const answer = ask("  Allow it (o)nce, (a)lways, or (n)ot? ")?.trim().toLowerCase();
    if (answer === "a" || answer === "always") return { spec, opening, isForGood: true };
    if (answer === "o" || answer === "once") return { spec, opening, isForGood: false };
    return refuse();
  }
}
