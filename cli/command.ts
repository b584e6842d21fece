import type { Session } from "../compiler/1-open/session.ts";
import type { Outcome } from "../importer/remember-outcome.ts";
import type { Files } from "./files.ts";
import type { Ask } from "./grants/ask-for-grants.ts";
import type { Host, Makers } from "./grants/kinds.ts";
import type { Realm } from "./realm.ts";
import type { Apart } from "./run-apart.ts";
import type { Watcher } from "./watch-disk.ts";

/** What the process ends with. Documented in docs/cli.md; scripts rely on it. */
export const exitCodes = { ok: 0, failed: 1, usage: 2, rejected: 3, integrity: 4, network: 5, frozen: 6 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A stream of text that somebody reads. */
export interface Sink {
  /** Answers whether anybody still reads. */
  write(text: string): boolean;
  readonly isTerminal: boolean;
  /** Whether the reader wants colours: a terminal does, unless `NO_COLOR` says otherwise. */
  readonly hasColor: boolean;
}

/** The pages of docs/rules, one for each code. */
export interface Docs {
  codes(): readonly string[];
  page(code: string): string | undefined;
}

/** Remembers which projects of a build of several are as they were when they were built. */
export interface ProjectMemory {
  recall(configPath: string, manner: string): boolean;
  remember(outcome: Outcome, manner: string): void;
  /** This very command line built these, and had nothing to say. */
  rememberAll(configPaths: readonly string[], manner: string, configs: readonly string[]): void;
}

/**
 * Everything that any subcommand can be handed. Nothing else of the machine is in their reach. What takes long to load is loaded by whoever asks for it.
 */
export interface Powers {
  readonly out: Sink;
  readonly err: Sink;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly files: Files;
  /** All of standard input, up to its end. */
  readonly input: () => string;
  /** Asks who sits at the terminal; undefined where nobody does. */
  readonly ask: Ask | undefined;
  /** Standard input as it comes, for a program that asks for lines. */
  readonly typed: Host["typed"];
  /** Calls the listener at the first interrupt, which then ends the process all the same. */
  readonly onInterrupt: (listener: () => Promise<void>) => void;
  /** What real capabilities for programs are made of, by what its user grants. */
  readonly makers: () => Promise<Makers>;
  /** The variables of the environment, for grants that name some. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly docs: Docs;
  /** TypeScript, which reads the disk by itself. Its process is started when something is opened. */
  readonly session: () => Promise<Session>;
  readonly watcher: () => Promise<Watcher>;
  /** Serves whoever speaks the Language Server Protocol on standard input and output. */
  readonly editor: () => Promise<void>;
  /** Runs programs in this process. */
  readonly realm: () => Promise<Realm>;
  /** Runs an attack in a thread that can be ended. */
  readonly apart: Apart;
  /** Remembers that this command line had nothing to say, so that it need not be asked again while nothing changes. */
  readonly remember?: (outcome: Outcome) => void;
  /** The same for the single projects of a build of several, by their configuration and what was said about how to build them. */
  readonly projectMemory?: ProjectMemory;
  /** TypeScript's own `tsc`, for what it alone can say. */
  readonly tsc?: (words: readonly string[]) => { readonly ok: boolean; readonly out: string; readonly err: string };
  /** The version of this capc. */
  readonly version: string;
}

/** One flag, as commander writes it: `-p, --project <path>`. */
export interface Flag {
  readonly form: string;
  readonly meaning: string;
  /** The values it may have, for flags that take one of a few. */
  readonly choices?: readonly string[];
  /** May be said more than once: its values are gathered. */
  readonly isRepeatable?: true;
  /** Not in the help. */
  readonly isHidden?: true;
}

/** A subcommand. Its type is its grant: `run` gets the powers named in `Needs` and no others. */
export interface Command<Needs extends keyof Powers, Flags extends object = object> {
  readonly name: string;
  readonly summary: string;
  /** As commander writes them: `[files...]`. */
  readonly operands: string;
  /** Words after the first operand belong to the program that is run, flags too. */
  readonly passesOn?: true;
  readonly flags: readonly Flag[];
  /** Command lines with a word about each, for `--help`. */
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  run(operands: readonly string[], flags: Flags, powers: Pick<Powers, Needs>): Promise<ExitCode>;
}

/** Something is wrong with the command line or with what it points to: told in one line, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
