import { Namespace } from "@capc/runtime";
import { refuse } from "../captured/cap-error.ts";
import { needCount, needText } from "../captured/check-arguments.ts";
import { create, freeze, keys, slice, uncurry, writeJsonText } from "../captured/intrinsics.ts";
import type { Data } from "../types/data.ts";
import type { Logger } from "../types/logger.ts";
import { dataToText } from "./data-text.ts";
import { type Gate, limitedGate, openGate } from "./gate.ts";
import { readOwn } from "./read-record.ts";

/** What a logger stands on. */
export interface RawLog {
  /** Takes one line, without its end. */
  write(line: string): void;
  /** Milliseconds since 1970, of which the line tells. */
  time(): number;
  /** Milliseconds, of a clock that never goes back. */
  now(): number;
}

export const levels = freeze(["debug", "info", "warn", "error"] as const);
export type Level = (typeof levels)[number];

interface LogScope {
  /** Each value as its JSON text. */
  readonly fields: { readonly [name: string]: string };
  readonly gate: Gate;
  readonly count: { dropped: number };
}

const replace: (text: string, pattern: RegExp, by: (found: string) => string) => string = uncurry(
  String.prototype.replace as never,
);
const codeUnits: (text: string, at: number) => number = uncurry(String.prototype.charCodeAt);
const toHex: (value: number, base: number) => string = uncurry(Number.prototype.toString);
const padStart: (text: string, length: number, by: string) => string = uncurry(String.prototype.padStart);
const toIso: (date: Date) => string = uncurry(Date.prototype.toISOString);
const RawDate = Date;

/**
 * Terminals obey control characters, and show text in another order after some; JSON leaves both as they are but for the first 32. In a JSON text they are
 * within strings only, where their escapes mean the same.
 */
const escapeAll = (text: string): string =>
  replace(
    text,
    /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu,
    (found) => {
      let escaped = "";
      for (let i = 0; i < found.length; i++) escaped += `\\u${padStart(toHex(codeUnits(found, i), 16), 4, "0")}`;
      return escaped;
    },
  );

const longestMessage = 4096;
const longestData = 16_384;

/** A logger over a raw one. Lines below a level are not written, but their arguments are checked. */
export const loggerOver = (raw: RawLog, lowest: Level = "debug"): Logger =>
  loggerIn(raw, lowest, { fields: {}, gate: openGate, count: { dropped: 0 } });

const rankOf = (level: Level): number => {
  for (let i = 0; i < levels.length; i++) if (levels[i] === level) return i;
  return refuse("bad-argument", "level: expected debug, info, warn or error");
};

const loggerIn = (raw: RawLog, lowest: Level, scope: LogScope): Logger => {
  const { fields, gate, count } = scope;
  const least = rankOf(lowest);
  const log =
    (level: Level) =>
    (message: string, data?: Data): void => {
      const text = needText(message, "message");
      let whole = data === undefined ? "" : dataToText(data);
      if (rankOf(level) < least) return;
      try {
        gate.enter(() => {})();
      } catch {
        count.dropped++;
        return;
      }
      // Cut off before it is escaped: what is dropped can no longer make the line longer.
      const short = text.length > longestMessage ? `${slice(text, 0, longestMessage)}…` : text;
      if (whole.length > longestData) whole = writeJsonText(`${slice(whole, 0, longestData)}…`);
      let line = `{"time":"${toIso(new RawDate(raw.time()))}","level":"${level}","message":${writeJsonText(short)}`;
      const names = keys(fields);
      for (let i = 0; i < names.length; i++)
        line += `${i === 0 ? ',"fields":{' : ","}${writeJsonText(names[i]!)}:${fields[names[i]!]}`;
      if (names.length > 0) line += "}";
      if (whole !== "") line += `,"data":${whole}`;
      if (count.dropped > 0) line += `,"dropped":${count.dropped}`;
      count.dropped = 0;
      try {
        raw.write(escapeAll(`${line}}`));
      } catch {
        // A log that is full is no concern of who writes to it, and its error is the host's.
      }
    };
  return Namespace<Logger>({
    debug: log("debug"),
    info: log("info"),
    warn: log("warn"),
    error: log("error"),
    child: (more) => {
      if (typeof more !== "object" || more === null) return refuse("bad-argument", "fields: expected a record");
      const all = create(null) as Record<string, string>;
      let size = 0;
      const add = (name: string, text: string): void => {
        if (all[name] !== undefined) return;
        all[name] = text;
        size += name.length + text.length;
      };
      const old = keys(fields);
      for (let i = 0; i < old.length; i++) add(old[i]!, fields[old[i]!]!);
      const names = keys(more);
      for (let i = 0; i < names.length; i++) add(names[i]!, dataToText(readOwn(more, names[i]!, "fields")));
      if (size > 4096) refuse("too-large", "fields: more than 4096 characters");
      return loggerIn(raw, lowest, { ...scope, fields: freeze(all) });
    },
    limited: (perMinute) => {
      const most = needCount(perMinute, "perMinute", 2 ** 31 - 1);
      return loggerIn(raw, lowest, {
        ...scope,
        gate: limitedGate(gate, { perMinute: most }, raw.now),
        count: { dropped: 0 },
      });
    },
  });
};
