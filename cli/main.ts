#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { readFileSync, readSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { isatty } from "node:tty";
import { fileURLToPath } from "node:url";
import type { Session } from "../compiler/1-open/session.ts";
import { recallOutcome, rememberOutcome, rememberParts } from "../importer/remember-outcome.ts";
import { exitCodes, type Powers, type Sink } from "./command.ts";
import { describeCrash } from "./describe-crash.ts";
import { docsIn } from "./docs.ts";
import { openDisk } from "./files.ts";
import { runApart } from "./run-apart.ts";

// The one file that touches `process`: everything else is handed what it may use.

const packageRoot = new URL("../../", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("package.json", packageRoot), "utf8")) as { version: string };
const { env } = process;
const wantsColor = (fd: number): boolean => !env.NO_COLOR && (isatty(fd) || Boolean(env.FORCE_COLOR));

// Taken before lockdown: a program that is run must find no `Atomics`, but a full pipe has to be waited for.
const { wait } = Atomics;
const never = new Int32Array(new SharedArrayBuffer(4));

/** Writes at once: nothing is lost when the process ends, and a reader that has gone is noticed at the next word. */
function sinkTo(fd: number): Sink {
  let isGone = false;
  return {
    isTerminal: isatty(fd),
    hasColor: wantsColor(fd),
    write(text) {
      for (let rest = Buffer.from(text); rest.length > 0 && !isGone; ) {
        try {
          rest = rest.subarray(writeSync(fd, rest));
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException;
          if (code === "EAGAIN") wait(never, 0, 0, 5);
          else if (code === "EPIPE" || fd === err) isGone = true;
          else {
            writeSync(err, `capc: cannot write the output (${code})\n`);
            process.exit(exitCodes.usage);
          }
        }
      }
      return !isGone;
    },
  };
}

/** Reads one line of who sits at the terminal, a byte at a time: what is typed ahead is the program's. */
function ask(question: string): string | undefined {
  stderr.write(question);
  const bytes: number[] = [];
  const one = Buffer.alloc(1);
  for (;;) {
    try {
      if (readSync(0, one, 0, 1, null) === 0) return bytes.length === 0 ? undefined : Buffer.from(bytes).toString();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") return undefined;
      wait(never, 0, 0, 20);
      continue;
    }
    if (one[0] === 10) return Buffer.from(bytes).toString();
    bytes.push(one[0]!);
  }
}

/** What is typed, as it comes. It is not touched before somebody asks for a line, and an open terminal would keep the process from ending. */
function readTyped(): Powers["typed"] {
  let isOpen = false;
  return {
    [Symbol.asyncIterator]() {
      isOpen = true;
      return process.stdin[Symbol.asyncIterator]();
    },
    // Who still waits for a line when the program is over is told nothing any more.
    close: () => void (isOpen && process.stdin.pause().unref?.()),
  };
}

/** At an interrupt there is something to finish; by the next one, or after two seconds, it is over anyway. */
function onInterrupt(listener: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => {
      const end = (): void => void process.kill(process.pid, signal);
      setTimeout(end, 2000);
      listener().then(end, end);
    });
}

/** An interrupt in the middle of writing files would leave some of them: it waits, and by then there is nothing to interrupt. */
function withoutInterruption<T>(act: () => T): T {
  const ignore = (): void => undefined;
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, ignore);
  try {
    return act();
  } finally {
    for (const signal of signals) process.off(signal, ignore);
  }
}

/** POWER: runs the compiler that capc stands on, in a process of its own. */
function askTsc(words: readonly string[]): ReturnType<NonNullable<Powers["tsc"]>> {
  const packageOf = createRequire(import.meta.url).resolve("typescript/package.json");
  const {
    status,
    stdout,
    stderr: said,
  } = spawnSync(process.execPath, [join(dirname(packageOf), "lib/tsc.js"), ...words], {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return { ok: status === 0, out: stdout, err: said };
}

/** The folder may have been removed under our feet. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    stderr.write("capc: the current folder does not exist\n");
    process.exit(exitCodes.usage);
  }
}

const out = 1;
const err = 2;
const stderr = sinkTo(err);
const crash = (error: unknown): never => {
  stderr.write(`${describeCrash(error, fileURLToPath(packageRoot))}\n`);
  process.exit(exitCodes.rejected);
};
process.on("uncaughtException", crash);
// What is awaited can never come: nothing is left that could happen.
const stuck = (): void => {
  stderr.write("capc: the program waits for a promise that nothing can settle\n");
  process.exitCode = exitCodes.failed;
};
process.on("beforeExit", stuck);

const cwd = currentFolder();
const words = process.argv.slice(2);
const since = Date.now();
// Before anything of the compiler is loaded: where nothing has changed, this is all.
if (words[0] === "build" && recallOutcome({ words, cwd, version })) process.exit(exitCodes.ok);

const { runCommandLine } = await import("./assemble-program.ts");
const aboutProject = (configPath: string, manner: string) => ({
  words: ["build -b", configPath, manner],
  cwd: dirname(configPath),
  version,
});
let session: Session | undefined;
const end = runCommandLine(words, {
  out: sinkTo(out),
  err: stderr,
  cwd,
  files: openDisk(withoutInterruption),
  input: () => readFileSync(0, "utf8"),
  ask: isatty(0) && isatty(err) ? ask : undefined,
  typed: readTyped(),
  onInterrupt,
  makers: () => import("@capc/std/host"),
  env,
  docs: docsIn(fileURLToPath(new URL("docs/rules", packageRoot))),
  async session() {
    const { openSession } = await import("../compiler/1-open/session.ts");
    return (session ??= openSession({ cwd }));
  },
  async watcher() {
    const { watchDisk } = await import("./watch-disk.ts");
    return watchDisk((stop) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, stop);
    });
  },
  async realm() {
    const { thisRealm } = await import("./realm.ts");
    return thisRealm({
      engine: `Node ${process.versions.node}, V8 ${process.versions.v8}`,
      onStray: (listener) => void process.on("unhandledRejection", listener),
      stop: (code) => process.exit(code),
    });
  },
  apart: runApart,
  editor: async () =>
    (await import("../editor/serve-language.ts")).serveLanguage(process.stdin, process.stdout, version),
  remember: (outcome) => rememberOutcome({ words, cwd, version }, outcome, since),
  tsc: askTsc,
  projectMemory: {
    recall: (configPath, manner) => recallOutcome(aboutProject(configPath, manner)),
    remember: (outcome, manner) => rememberOutcome(aboutProject(outcome.configPath, manner), outcome, since),
    rememberAll: (configPaths, manner, configs) =>
      rememberParts(
        { words, cwd, version },
        configPaths.map((one) => aboutProject(one, manner)),
        configs,
      ),
  },
  version,
});
end.then((code) => {
  session?.close();
  process.off("beforeExit", stuck);
  process.exitCode = code;
}, crash);
