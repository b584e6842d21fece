import { reasonOf, refuse } from "../captured/cap-error.ts";
import { RawWeakMap, uncurry } from "../captured/intrinsics.ts";
import { consoleOver } from "../over/console-over.ts";
import { type Input, splitLines } from "../over/split-lines.ts";
import type { Console } from "../types/console.ts";

type NextLine = () => Promise<string | undefined>;

const known = new RawWeakMap<Input, NextLine>();
const recall: (map: typeof known, input: Input) => NextLine | undefined = uncurry(known.get as never);
const remember: (map: typeof known, input: Input, lines: NextLine) => void = uncurry(known.set as never);

/** Two consoles over one input share its lines: each line goes to whoever asked first. */
const linesOf = (input: Input): NextLine => {
  const lines = recall(known, input) ?? splitLines(input);
  remember(known, input, lines);
  return async () => {
    try {
      return await lines();
    } catch (error) {
      return refuse(reasonOf(error) ?? "failed");
    }
  };
};

/**
 * Makes a `Console` over any sink of text, such as `(text) => process.stdout.write(text)`, and an input, such as `process.stdin`: the host decides
 * where lines go and where they come from. Without an input there are no lines.
 */
export const makeConsole = (write: (text: string) => void, input?: Input): Console =>
  consoleOver({ write, nextLine: input === undefined ? async () => undefined : linesOf(input) });
