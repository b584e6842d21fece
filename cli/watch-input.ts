import { dirname } from "node:path";
import type { Session } from "../compiler/1-open/session.ts";
import { type ExitCode, exitCodes, type Flag, type Powers, UsageError } from "./command.ts";
import type { Input } from "./open-input.ts";

export const watchFlags: readonly Flag[] = [
  { form: "-w, --watch", meaning: "do it again whenever a file changes, until interrupted" },
  { form: "--preserveWatchOutput", meaning: "while watching, leave on the terminal what was there" },
];

/** What came of doing something once with a project. */
export interface Round {
  readonly code: ExitCode;
  readonly errors: number;
  /** Files that it wrote: their change is no news. */
  readonly written: readonly string[];
  /** Files that it depended on. */
  readonly read: readonly string[];
}

interface Watching extends Pick<Powers, "out" | "err" | "cwd" | "watcher"> {
  readonly session: Session;
}

/** What is watched. */
export interface Watched extends Partial<Pick<Input, "configPath" | "settings">> {
  /** Folders of several projects. */
  readonly folders?: readonly string[];
}

interface Flags {
  readonly json?: true;
  readonly preserveWatchOutput?: true;
}

const clearScreen = "\x1b[2J\x1b[3J\x1b[H";

/**
 * Does something with a project, and again after each change, as `tsc --watch` does: a line says when it begins, another how many errors there were.
 * What is wrong with the command line or the configuration is told, and may be corrected while it waits.
 */
export async function watchInput<T extends Watched>(
  open: () => T,
  act: (input: T) => Round,
  { json, preserveWatchOutput }: Flags,
  { out, err, cwd, session, watcher }: Watching,
): Promise<ExitCode> {
  const say = (text: string): void => void (json || out.write(`[${new Date().toLocaleTimeString()}] ${text}\n\n`));
  let input: T | undefined;
  let last: Round | undefined;

  const round = (): void => {
    let errors = 1;
    try {
      input = open();
      last = act(input);
      ({ errors } = last);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      err.write(`capc: ${error.message}\n`);
    }
    say(`Found ${errors} error${errors === 1 ? "" : "s"}. Watching for file changes.`);
  };
  const paths = (): readonly string[] => {
    const folders = input?.folders ?? [input?.configPath === undefined ? cwd : dirname(input.configPath)];
    const outside = [...(last?.read ?? []), ...(input?.settings?.sources ?? [])].filter(
      (path) => !folders.some((folder) => path.startsWith(`${folder}/`)) && !path.includes("/node_modules/"),
    );
    return [...folders, ...new Set(outside)];
  };
  const again = (changed: readonly string[]): void => {
    const ours = new Set(last?.written);
    last = last && { ...last, written: last.written.filter((path) => !changed.includes(path)) };
    const news = changed.filter((path) => !ours.has(path));
    if (news.length === 0) return;
    if (out.isTerminal && preserveWatchOutput !== true) out.write(clearScreen);
    say("File change detected. Starting incremental compilation...");
    session.update(news);
    round();
  };

  try {
    input = open();
  } catch {
    // The first round says why.
  }
  const { watch } = await watcher();
  const watching = await watch(paths, again);
  say("Starting compilation in watch mode...");
  round();
  watching.follow();
  await watching.ended;
  return exitCodes.ok;
}
