import type * as makers from "@capc/std/host";
import type { Files } from "../files.ts";

/** What real capabilities are made of: handed to `run`, and reached by grants only. */
export type Makers = typeof makers;

/** What a grant is opened with. */
export interface Host {
  readonly makers: Makers;
  readonly files: Pick<Files, "kindOf" | "read" | "realPath">;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The terminal, or what stands in its place. */
  readonly write: { readonly [stream in "stdout" | "stderr"]: (text: string) => void };
  /** What is typed at the terminal, or comes in its place. Closing it lets the process end. */
  readonly typed: Parameters<typeof makers.makeConsole>[1] & { close(): void };
  /** The database of a file, opened once for all grants of it. */
  readonly database: (file: string) => makers.Database;
  /** Told of what the handler of a listener threw. */
  readonly onError: (error: unknown) => void;
  /** What is to be done when the program is over. */
  readonly atEnd: (act: () => unknown) => void;
}

/** A grant that was understood. Nothing is opened before all of them are. */
export type Opening = (host: Host) => unknown;

/** One sort of capability, and how a grant of it is written. */
export interface Kind {
  /** What whoever holds it can do: after "to". */
  readonly allows: string;
  /** Grants as examples, the plainest first; `""` where the name alone is a grant. */
  readonly forms: readonly string[];
  /** Reads a grant whose paths are relative to a folder. Throws a `SpecError`. */
  readonly parse: (spec: string, base: string) => Opening;
  /** What of the disk can be written through it, and what is below. */
  readonly writes?: (spec: string, base: string) => string;
}

/** A grant that is not what its type can be given: in one clause. */
export class SpecError extends Error {
  override readonly name = "SpecError";
}

export const wrong = (reason: string): never => {
  throw new SpecError(reason);
};

/** Splits what stands behind the last colon off, if it is one of some words. */
export function splitSuffix(spec: string, words: readonly string[]): readonly [rest: string, word: string | undefined] {
  const at = spec.lastIndexOf(":");
  const word = spec.slice(at + 1);
  return at >= 0 && words.includes(word) ? [spec.slice(0, at), word] : [spec, undefined];
}

/** A whole number in a range. */
export function toCount(text: string, what: string, least: number, most: number): number {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : wrong(`${what} is a whole number from ${least} to ${most}`);
}
