import { basename, dirname, resolve } from "node:path";
import type { AppendFile } from "@capc/std";
import { type Host, type Kind, type Opening, splitSuffix, toCount, wrong } from "./kinds.ts";

const parseClock = (spec: string): Opening => {
  if (spec === "exact") return ({ makers }) => makers.makeClock();
  const [, text = spec === "" ? "1000" : ""] = /^coarse:(.*)$/.exec(spec) ?? [];
  if (text === "") wrong("it is written coarse:MILLISECONDS or exact");
  const ms = toCount(text, "what a clock shows", 1, 86_400_000);
  return ({ makers }) => makers.makeClock().coarse(ms);
};

const parseTimer = (spec: string): Opening => {
  if (spec === "") return ({ makers }) => makers.makeTimer();
  const [, count = "", longest = ""] =
    /^capped:(\d+),(\d+)$/.exec(spec) ?? wrong("it is written capped:WAITS,MILLISECONDS");
  const max = { pending: toCount(count, "how many wait", 1, 10_000), ms: toCount(longest, "a wait", 0, 2 ** 31 - 1) };
  return ({ makers }) => makers.makeTimer().capped(max);
};

const nothing =
  (make: Opening) =>
  (spec: string): Opening =>
    spec === "" ? make : wrong("nothing stands behind its name");

const streams = ["stdout", "stderr"] as const;
const streamOf = (spec: string): (typeof streams)[number] | undefined => streams.find((name) => name === spec);

const parseConsole = (spec: string): Opening => {
  const stream = streamOf(spec === "" ? "stdout" : spec) ?? wrong("it is written stdout or stderr");
  return ({ makers, write, typed, atEnd }) => {
    atEnd(() => typed.close());
    return makers.makeConsole(write[stream], typed);
  };
};

const levels = ["debug", "info", "warn", "error"] as const;

const parseLogger = (spec: string, base: string): Opening => {
  const [rest, found] = splitSuffix(spec, levels);
  const level = levels.find((one) => one === found) ?? "debug";
  const stream = streamOf(rest === "" ? "stderr" : rest);
  if (stream !== undefined) return ({ makers, write }) => makers.makeLogger(write[stream], { level });
  return async (host) => {
    const at = host.files.realPath(resolve(base, rest));
    if (!["file", "nothing"].includes(host.files.kindOf(at))) wrong(`${rest} is not a file`);
    if (host.files.kindOf(dirname(at)) !== "folder") wrong(`there is no directory for ${rest}`);
    const file = await host.makers.makeDir(dirname(at)).file(basename(at));
    return host.makers.makeLogger(appendTo(file.appendOnly(), rest, host), { level });
  };
};

/** Lines go to the file one after the other; that it cannot be written is told once. */
const appendTo = (file: AppendFile, name: string, { write, atEnd }: Host): ((text: string) => void) => {
  let last: Promise<void> = Promise.resolve();
  let isBroken = false;
  atEnd(() => last);
  return (text) => {
    last = last
      .then(() => (isBroken ? undefined : file.append(text)))
      .catch(() => {
        isBroken = true;
        write.stderr(`capc: cannot write the log ${name}\n`);
      });
  };
};

const mostWords = 100;

const splitWords = (spec: string): readonly string[] => {
  if (!spec.startsWith("[")) return spec.split(" ").filter((one) => one !== "");
  try {
    const words: unknown = JSON.parse(spec);
    if (Array.isArray(words) && words.every((one) => typeof one === "string")) return words;
  } catch {}
  return wrong("what begins with [ is a JSON array of texts");
};

const parseRunner = (spec: string, base: string): Opening => {
  const [program, ...rest] = splitWords(spec);
  if (program === undefined || !program.startsWith("/")) return wrong("a program is named by its absolute path");
  return ({ makers, files }) => {
    if (files.kindOf(program) !== "file") wrong(`there is no program ${program}`);
    const argv = rest.map((one) => (one === "{}" ? makers.word() : one === "{*}" ? makers.words(mostWords) : one));
    return makers.makeRunner({ program, argv, cwd: base });
  };
};

/** What the process itself has: its terminal, its clocks, chance, and other programs. */
export const processKinds: Readonly<Record<string, Kind>> = {
  Console: { allows: "print text, and read what is typed", forms: ["stdout", "stderr"], parse: parseConsole },
  Logger: {
    allows: "write lines to a log",
    forms: ["", "stderr", "./app.log", "stderr:info"],
    parse: parseLogger,
  },
  Clock: { allows: "tell the time", forms: ["", "coarse:1000", "exact"], parse: parseClock },
  Timer: { allows: "wait", forms: ["", "capped:10,60000"], parse: parseTimer },
  Random: { allows: "draw random numbers", forms: [""], parse: nothing(({ makers }) => makers.makeRandom()) },
  Runner: {
    allows: "run one program with words that are fixed but for those left open",
    forms: ["/usr/bin/git log -- {}", '["/usr/bin/wc", "-l"]'],
    parse: parseRunner,
  },
};
