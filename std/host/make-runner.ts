import { Buffer } from "node:buffer";
import { type ChildProcess, spawn } from "node:child_process";
import { EventEmitter } from "node:events";
import { kill, platform } from "node:process";
import { Readable, type Writable } from "node:stream";
import { clearTimeout, setTimeout } from "node:timers";
import { Namespace } from "@capc/runtime";
import { capError, refuse } from "../captured/cap-error.ts";
import { needBytes, needCount } from "../captured/check-arguments.ts";
import { freeze, RawPromise, startsWith, uncurry } from "../captured/intrinsics.ts";
import { fillWords, type Template } from "../over/fill-words.ts";
import { makePile, type Pile } from "../over/pile-bytes.ts";
import { readOwn } from "../over/read-record.ts";
import type { Reason } from "../types/data.ts";
import type { Runner, RunResult } from "../types/runner.ts";
import { pipesOnly } from "./inherited-descriptors.ts";
import { reasonFor } from "./open-files.ts";

export { word, words } from "../over/fill-words.ts";

// POWER: starting and killing processes, by the functions as the package found them.
const [start, end, startOnce, stopOnce] = [spawn, kill, setTimeout, clearTimeout];
const on: (of: object, event: string, listener: (...args: never[]) => void) => void = uncurry(
  EventEmitter.prototype.on as never,
);
/** Whoever listens to the data of a stream starts it, and its own way of listening knows that. */
const onData: (of: Readable, event: "data", listener: (chunk: Uint8Array) => void) => void = uncurry(
  Readable.prototype.on as never,
);
const { from } = Buffer;

export interface RunnerOptions {
  /** Where the program is: an absolute path. No `PATH` is searched, and no shell reads anything. */
  readonly program: string;
  /** Its words, in order: texts of the owner, and `word(…)` or `words(…)` where a module may put its own. */
  readonly argv: Template;
  /** All of its environment. Default: empty. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where it runs: an absolute path. Default: `/`. */
  readonly cwd?: string;
  /** After so many milliseconds it is killed. Default: 10,000. */
  readonly timeoutMs?: number;
  /** How many bytes of output are taken, both kinds together. Whoever writes more is killed. Default: 1 MiB. */
  readonly maxOutput?: number;
  /** How many may run at once. Default: 4. */
  readonly concurrent?: number;
}

const absolute = (path: unknown, name: string): string =>
  typeof path === "string" && startsWith(path, "/")
    ? path
    : refuse("bad-argument", `${name}: expected an absolute path`);

/** Makes the right to run one program, in an environment and with words that are fixed but for what `argv` leaves open. */
export const makeRunner = ({ program, argv, env = {}, cwd = "/", ...limits }: RunnerOptions): Runner => {
  if (platform === "win32") throw capError("unsupported", "makeRunner kills by process groups, which Windows has not");
  const fixed = freeze({ file: absolute(program, "program"), cwd: absolute(cwd, "cwd"), env: freeze({ ...env }) });
  const timeout = needCount(limits.timeoutMs, "timeoutMs", 2 ** 31 - 1, 10_000, 1);
  const most = needCount(limits.maxOutput, "maxOutput", 512 * 1024 * 1024, 1024 * 1024);
  const atOnce = needCount(limits.concurrent, "concurrent", 1000, 4, 1);
  const fill = fillWords(argv);
  let running = 0;

  return Namespace<Runner>({
    run: async (input) => {
      const words = fill(readOwn(input, "args", "args"));
      const given = readOwn(input, "stdin", "stdin");
      const stdin = given === undefined ? undefined : needBytes(given, "stdin");
      if (running >= atOnce) refuse("busy", `at most ${atOnce} at once`);
      running++;
      try {
        return await runOnce(fixed, words, stdin, timeout, most);
      } finally {
        running--;
      }
    },
  });
};

interface Fixed {
  readonly file: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

const runOnce = (
  { file, cwd, env }: Fixed,
  words: readonly string[],
  stdin: Uint8Array | undefined,
  timeout: number,
  most: number,
): Promise<RunResult> =>
  new RawPromise((resolve, reject) => {
    // A process group of its own, so that what it starts can be killed with it.
    const options = { cwd, env, shell: false, detached: true, stdio: pipesOnly };
    let child: ChildProcess;
    try {
      child = start(file, words, options);
    } catch (error) {
      return reject(capError(reasonFor(error)));
    }
    const streams = [child.stdin, child.stdout, child.stderr] as const;
    const [input, out, err] = streams as readonly [Writable, Readable, Readable];
    const gathered = [makePile(), makePile()] as const;
    let total = 0;
    let isOver = false;

    const killAll = (): void => {
      try {
        if (child.pid !== undefined) end(-child.pid, "SIGKILL");
      } catch {} // nobody is left
    };
    const finish = (settle: () => void): void => {
      if (isOver) return;
      isOver = true;
      stopOnce(timer);
      killAll();
      // What has left the group may keep the pipes open for ever.
      for (let i = 0; i < streams.length; i++) streams[i]?.destroy();
      settle();
    };
    const fail = (reason: Reason): void => finish(() => reject(capError(reason)));
    const timer = startOnce(() => fail("timeout"), timeout);

    on(child, "error", (error: Error) => fail(reasonFor(error)));
    on(child, "exit", killAll);
    on(child, "close", (code: number | null) =>
      finish(() => resolve(freeze({ code: code ?? -1, stdout: gathered[0].join(), stderr: gathered[1].join() }))),
    );
    const gather = (into: Pile) => {
      return (chunk: Uint8Array): void => {
        total += chunk.length;
        if (total > most) fail("too-large");
        else into.add(chunk);
      };
    };
    onData(out, "data", gather(gathered[0]));
    onData(err, "data", gather(gathered[1]));
    // A program need not read what it is given.
    on(input, "error", () => {});
    on(out, "error", () => {});
    on(err, "error", () => {});
    if (stdin === undefined) input.end();
    else input.end(from(stdin.buffer as ArrayBuffer));
  });
