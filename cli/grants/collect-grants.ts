import { showName } from "../../compiler/diagnostics/show-text.ts";
import { UsageError } from "../command.ts";
import type { Files } from "../files.ts";
import type { Asked, Wanted } from "../read-manifest.ts";
import { type GrantsFile, grantsFileName, isWithin } from "./grants-file.ts";
import { type Opening, SpecError } from "./kinds.ts";

/** One thing that main asks for, and where it comes from. */
export interface Collected {
  readonly asked: Asked;
  /** `missing` is what main cannot do without, `left out` what it can. */
  readonly from: "run" | "--grant" | typeof grantsFileName | "prompt" | "missing" | "left out";
  /** The grant as it was written, without the name. */
  readonly spec?: string;
  readonly opening?: Opening;
}

/** `name: Type`, as it stands in the program. */
export const shown = ({ name, type }: Asked): string => `\`${showName(name)}: ${showName(type)}\``;

/** One word for a shell: the program chose the name, and a person may copy the line. */
const quoted = (word: string): string =>
  /^[\w=./:,@+-]*$/.test(word) ? word : `'${showName(word).replaceAll("'", "'\\''")}'`;

/** What a person writes to grant it: after `--grant`. */
export const exampleFor = (name: string, { kind }: Wanted): string => {
  const [form = ""] = kind.forms;
  const words = form === "" ? name : `${name}=${form}`;
  return `\`--grant ${quoted(words)}\``;
};

/** Reads one grant for what asks for it. */
export function readSpec(asked: Asked, spec: string, base: string, source: string): Opening {
  const wanted = asked.wants;
  if (wanted === undefined || wanted === "args")
    throw new UsageError(`${source}: ${shown(asked)} cannot be granted: ${whyNot(asked)}`);
  return inWords(asked, wanted, source, () => wanted.kind.parse(spec, base));
}

/** Puts what is wrong with a grant into one line that says what to write. */
export function inWords<T>(asked: Asked, wanted: Wanted, source: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw explained(error, asked, wanted, source);
  }
}

export const explained = (error: unknown, asked: Asked, wanted: Wanted, source: string): unknown =>
  error instanceof SpecError
    ? new UsageError(
        `${source} does not fit ${shown(asked)}: ${showName(error.message)}; such as ${exampleFor(asked.name, wanted)}`,
      )
    : error;

export const whyNot = ({ wants }: Asked): string =>
  wants === "args" ? "it is the words after the file" : "its type is no capability of @capc/std, nor a part of one";

/**
 * Finds for each thing that main asks for where it comes from: the command line, or else the file. Whatever is granted and not asked for is an
 * error: who wrote it believes something about the program that is not so.
 */
export function collectGrants(
  asked: readonly Asked[],
  words: readonly string[],
  file: GrantsFile,
  cwd: string,
): readonly Collected[] {
  const byFlag = readFlags(words);
  const declared = asked.map(({ name }) => name);
  for (const [name, source] of [
    ...[...byFlag.keys()].map((name) => [name, `--grant ${showName(name)}`] as const),
    ...Object.keys(file.grants).map((name) => [name, `${grantsFileName}: \`${showName(name)}\``] as const),
  ])
    if (!declared.includes(name)) {
      const list = declared.length === 0 ? "nothing" : declared.map((one) => `\`${showName(one)}\``).join(", ");
      throw new UsageError(`${source}: \`main\` does not ask for it; it asks for ${list}`);
    }

  return asked.map((one): Collected => {
    const { name, type, wants, isOptional } = one;
    const flag = byFlag.get(name);
    if (flag !== undefined) {
      const source = `--grant ${showName(flag === "" ? name : `${name}=${flag}`)}`;
      return { asked: one, from: "--grant", spec: flag, opening: readSpec(one, flag, cwd, source) };
    }
    const remembered = Object.hasOwn(file.grants, name) ? file.grants[name] : undefined;
    if (remembered !== undefined) {
      const source = `${grantsFileName}: \`${showName(name)}\``;
      if (remembered.type !== type)
        throw new UsageError(
          `${source} was granted as \`${showName(remembered.type)}\`, and now \`main\` asks for \`${showName(type)}\`: remove it there, or change its type`,
        );
      const opening = readSpec(one, remembered.grant, file.folder, source);
      return { asked: one, from: grantsFileName, spec: remembered.grant, opening };
    }
    if (wants === "args") return { asked: one, from: "run" };
    if (isOptional) return { asked: one, from: "left out" };
    if (wants?.kindName === "Console")
      return { asked: one, from: "run", spec: "stdout", opening: wants.kind.parse("stdout", cwd) };
    return { asked: one, from: "missing" };
  });
}

function readFlags(words: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const word of words) {
    const at = word.indexOf("=");
    const name = at < 0 ? word : word.slice(0, at);
    if (name === "") throw new UsageError(`--grant ${showName(word)}: it is written NAME=SPEC`);
    if (found.has(name)) throw new UsageError(`--grant ${showName(name)}: granted twice`);
    found.set(name, at < 0 ? "" : word.slice(at + 1));
  }
  return found;
}

/** Lines for what is granted, and can be made more of. */
export const warnings = (
  collected: readonly Collected[],
  file: GrantsFile,
  files: Files,
  cwd: string,
): readonly string[] =>
  collected.flatMap(({ asked: { name, wants }, from, spec }) => {
    if (typeof wants !== "object" || wants.kind.writes === undefined || spec === undefined) return [];
    const path = wants.kind.writes(spec, from === "--grant" ? cwd : file.folder);
    if (!isWithin(path, file, files)) return [];
    return [
      `capc: warning: ${showName(`${name}=${spec}`)} has ${grantsFileName} in it: who writes there can grant himself more the next time; grant a folder below`,
    ];
  });

/** The line for what is missing where nobody can be asked. `others`: how many more there are. */
export function refuseMissing({ asked }: Collected, others = 0): never {
  const { wants } = asked;
  if (wants === undefined || wants === "args")
    throw new UsageError(`\`main\` asks for ${shown(asked)}, which \`capc run\` cannot grant: ${whyNot(asked)}`);
  const more = others === 0 ? "" : `, and so for ${others} more: see \`capc run --explain\``;
  throw new UsageError(
    `\`main\` asks for ${shown(asked)}, the right to ${wants.kind.allows}, and nobody has granted it: ${exampleFor(asked.name, wants)}${more}`,
  );
}
