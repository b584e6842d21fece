import { dirname, isAbsolute, join, relative } from "node:path";
import { parseJsonc } from "../../importer/parse-jsonc.ts";
import { UsageError } from "../command.ts";
import type { Files } from "../files.ts";
import { writeOutputs } from "../write-outputs.ts";

export const grantsFileName = "capc.grants.json";

/** What a file remembers for one name: the grant, and the type that it was made for. */
export interface Remembered {
  readonly type: string;
  readonly grant: string;
}

/** The grants of one program, in the file of its project. */
export interface GrantsFile {
  readonly path: string;
  /** The folder that paths in it are relative to. */
  readonly folder: string;
  /** What the program is called in it: grants of another program are none of its own. */
  readonly program: string;
  readonly grants: Readonly<Record<string, Remembered>>;
}

/** Beside the nearest `tsconfig.json` above the program, or beside the program. */
export function openGrantsFile(entry: string, configPath: string | undefined, files: Files): GrantsFile {
  const folder = configPath === undefined ? projectOf(dirname(entry), files) : dirname(configPath);
  const program = relative(folder, entry).replaceAll("\\", "/");
  const path = join(folder, grantsFileName);
  const programs = files.kindOf(path) === "nothing" ? {} : readPrograms(path, files);
  return { path, folder, program, grants: Object.hasOwn(programs, program) ? programs[program]! : {} };
}

function projectOf(folder: string, files: Files): string {
  for (let at = folder; ; at = dirname(at)) {
    if (files.kindOf(join(at, "tsconfig.json")) === "file") return at;
    if (at === dirname(at)) return folder;
  }
}

type Programs = Record<string, Record<string, Remembered>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readPrograms(path: string, files: Files): Programs {
  const fail = (what: string): never => {
    throw new UsageError(`${grantsFileName}: ${what}`);
  };
  const found = parseJsonc(files.read(path) ?? "");
  if (!isRecord(found)) return fail("not a JSON object");
  const known = (value: Record<string, unknown>, keys: readonly string[], where: string): void => {
    const odd = Object.keys(value).find((key) => !keys.includes(key));
    if (odd !== undefined) fail(`unknown key \`${odd}\`${where}; it has ${keys.join(", ")}`);
  };
  known(found, ["$schema", "programs"], "");
  const { programs } = found;
  if (!isRecord(programs))
    return fail('`programs` is not an object: { "main.ts": { "data": { "type": …, "grant": … } } }');
  for (const [program, grants] of Object.entries(programs)) {
    if (!isRecord(grants)) return fail(`\`${program}\` is not an object of grants`);
    for (const [name, one] of Object.entries(grants)) {
      const where = ` in \`${name}\` of ${program}`;
      if (!isRecord(one)) return fail(`\`${name}\` of ${program} is not an object: { "type": …, "grant": … }`);
      known(one, ["type", "grant"], where);
      for (const key of ["type", "grant"])
        if (typeof one[key] !== "string") fail(`\`${key}\` is missing or not a text${where}`);
    }
  }
  return programs as Programs;
}

/** Whether who may write to a path, and what is below it, may write this file: and so grant himself more the next time. */
export function isWithin(path: string, { path: file }: GrantsFile, { realPath }: Files): boolean {
  const [from, to] = [realPath(path), join(realPath(dirname(file)), grantsFileName)];
  const way = relative(from, to);
  return way === "" || !(way === ".." || way.startsWith("../") || isAbsolute(way));
}

/** Adds grants to the file, at once or not at all. What it has of other programs stays; comments do not. */
export function remember(
  { path, program }: GrantsFile,
  added: Readonly<Record<string, Remembered>>,
  files: Files,
): void {
  const text = files.kindOf(path) === "nothing" ? "{}" : (files.read(path) ?? "{}");
  const before = (parseJsonc(text) ?? {}) as { programs?: Programs };
  const programs = { ...before.programs, [program]: { ...before.programs?.[program], ...added } };
  writeOutputs([{ path, text: `${JSON.stringify({ ...before, programs }, undefined, 2)}\n` }], files);
}
