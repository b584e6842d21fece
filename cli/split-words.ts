import { UsageError } from "./command.ts";

/** The words after a program's file: flags of `run` may stand directly behind the file, and all else is the program's. */
export interface RunWords {
  readonly grants: readonly string[];
  readonly isExplained: boolean;
  readonly isJson: boolean;
  readonly args: readonly string[];
}

/** Takes `--grant`, `--explain` and its `--json` off the front of the words; `--` ends them, so that a script can pass on what a stranger wrote. */
export function splitWords(words: readonly string[]): RunWords {
  const grants: string[] = [];
  let isExplained = false;
  let isJson = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === "--grant") grants.push(words[++at] ?? noSpec());
    else if (word.startsWith("--grant=")) grants.push(word.slice("--grant=".length));
    else if (word === "--explain") isExplained = true;
    else if (word === "--json" && isExplained) isJson = true;
    else return { grants, isExplained, isJson, args: words.slice(word === "--" ? at + 1 : at) };
  }
  return { grants, isExplained, isJson, args: [] };
}

const noSpec = (): never => {
  throw new UsageError("option '--grant <name=spec>' argument missing");
};
