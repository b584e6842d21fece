import { resolve } from "node:path";
import { UsageError } from "./command.ts";
import type { Files } from "./files.ts";
import { askedFlags, declinedFlags, idleFlags, knownFlags } from "./tsc-flags.ts";

/** A command line as commander reads it. */
export interface Spelt {
  readonly words: readonly string[];
  /** What TypeScript's own `tsc` is asked for, and whether that is all. */
  readonly asked?: { readonly words: readonly string[]; readonly isAll: boolean };
}

const ofCommander = ["project", "outDir", "pretty", "watch", "preserveWatchOutput"] as const;
const inFull = new Map(
  [knownFlags, idleFlags, declinedFlags, askedFlags, Object.fromEntries(ofCommander.map((name) => [name, ""]))]
    .flatMap((table) => Object.keys(table))
    .map((name) => [name.toLowerCase(), name]),
);

const letters: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(knownFlags).flatMap(([name, { letter }]) => (letter === undefined ? [] : [[`-${letter}`, name]])),
  ),
  "-p": "project",
  "-w": "watch",
};
const lettersOfBuildMode: Readonly<Record<string, string>> = {
  "-b": "build",
  "-v": "verbose",
  "-d": "dry",
  "-f": "force",
  "-i": "incremental",
  "-q": "quiet",
  "-p": "project",
  "-w": "watch",
};
/** Flags that are `capc`'s own words for `tsc`'s. */
const otherWords: Readonly<Record<string, string>> = { "-v": "--version", "-?": "--help", "--all": "--help" };

/**
 * Spells out `tsc`'s flags: their names in any case, `--sourceMap false` and `--sourceMap src/a.ts` told apart, what does nothing left out.
 * @throws UsageError for flags that `tsc` has and `capc` cannot honour.
 */
export function spellTscFlags(words: readonly string[]): Spelt {
  const isBuildMode = words.some(isBuild);
  if (isBuildMode && !isBuild(words[1] ?? "")) throw new UsageError("--build must be the first flag");
  const spelt: string[] = [];
  let asked: "instead" | "before" | undefined;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const name = nameOf(word, isBuildMode);
    const next = words[at + 1];
    const isSaid = next === "true" || next === "false";
    if (name === undefined) {
      spelt.push(otherWords[word.toLowerCase()] ?? word);
    } else if (next === "null" && name !== "project") {
      // As if it had not been said.
      at++;
    } else if (name in declinedFlags) {
      if (!(next === "false" || (name === "newLine" && next?.toLowerCase() === "lf")))
        throw new UsageError(`--${name}: ${declinedFlags[name]}`);
      at++;
    } else if (name in idleFlags) {
      if (isSaid || idleFlags[name] === "word") at++;
    } else if (name in askedFlags) {
      if (isSaid) at++;
      if (next !== "false" && asked !== "instead") asked = askedFlags[name];
    } else {
      const flag = knownFlags[name];
      const place = flag?.inBuildMode;
      const isTaken = isBuildMode
        ? place !== undefined || (flag === undefined && !/^(project|outDir)$/.test(name))
        : place !== "only";
      if (!isTaken) throw new UsageError(`--${name} ${isBuildMode ? "cannot be used" : "is used only"} with --build`);
      if (flag?.kind === "switch") {
        spelt.push(`--${name}=${isSaid ? next : "true"}`);
        if (isSaid) at++;
      } else if (name === "watch" || name === "preserveWatchOutput") {
        if (next !== "false") spelt.push(`--${name}`);
        if (isSaid) at++;
      } else if (name === "pretty" && (next === undefined || next.startsWith("-") || isSource(next)))
        spelt.push("--pretty=true");
      else spelt.push(`--${name}`);
    }
  }
  if (asked === undefined) return { words: spelt };
  if (isBuildMode) throw new UsageError("what a project is made of is told with -p, not with --build");
  return { words: spelt, asked: { words: wordsFor(words, asked === "before"), isAll: asked === "instead" } };
}

const isBuild = (word: string): boolean => /^(-b|--?build)$/i.test(word);
const isSource = (word: string): boolean => /\.[cm]?[jt]sx?$/.test(word);

function nameOf(word: string, isBuildMode: boolean): string | undefined {
  const short = (isBuildMode ? lettersOfBuildMode : letters)[word.toLowerCase()];
  if (short !== undefined) return short;
  return /^--?[A-Za-z]{2,}$/.test(word) ? inFull.get(word.replace(/^--?/, "").toLowerCase()) : undefined;
}

/** For `tsc` itself: without the subcommand, and without what only capc knows. */
function wordsFor([, ...words]: readonly string[], isBefore: boolean): readonly string[] {
  const rest = words.filter((word) => !/^--?(json|no-cache|watch|w)$/i.test(word));
  return isBefore ? [...rest, "--listFilesOnly"] : rest;
}

/** Puts the words that a file holds in the place of its name, as `tsc` does: `@args.txt`. */
export function expandResponses(words: readonly string[], cwd: string, files: Pick<Files, "read">): readonly string[] {
  const within = (list: readonly string[], above: readonly string[]): readonly string[] =>
    list.flatMap((word) => {
      if (!word.startsWith("@") || word.length === 1) return [word];
      const path = resolve(cwd, word.slice(1));
      if (above.includes(path)) throw new UsageError(`${word} names itself`);
      const text = files.read(path);
      if (text === undefined) throw new UsageError(`cannot read ${word.slice(1)}: there is no such file`);
      return within(wordsIn(text, word), [...above, path]);
    });
  return within(words, []);
}

function wordsIn(text: string, name: string): readonly string[] {
  const found: string[] = [];
  for (const [whole, quoted, plain] of text.matchAll(/"([^"]*)"|([^\s"]+)|"/g)) {
    if (whole === '"') throw new UsageError(`a quotation in ${name} does not end`);
    found.push(quoted ?? plain ?? "");
  }
  return found;
}
