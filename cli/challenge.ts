import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";
import type { Opened } from "../compiler/1-open/session.ts";
import { compileConfined } from "../importer/compile-confined.ts";
import { type Command, exitCodes, type Powers, UsageError } from "./command.ts";
import { exitCodeOf, reportDiagnostics } from "./report-diagnostics.ts";

/** The module that the attacker stands beside, compiled with his text. */
const vault = `export interface Counter { add(amount: number): number; read(): number }
export interface Vault { isRight(guess: string): boolean; keep(notes: string[]): number; notes(): string[] }

export const makeCounter = (start: number, watch: (value: number) => void): Counter => {
  let value = start;
  return {
    add: (amount) => {
      if (amount < 0) throw new RangeError("a counter never goes down");
      value += amount;
      watch(value);
      return value;
    },
    read: () => value,
  };
};

export const makeVault = (secret: string): Vault => {
  let kept: string[] = [];
  return {
    isRight: (guess) => guess === secret,
    keep: (notes) => {
      kept = [...kept.slice(-99), ...notes.slice(0, 100)];
      return kept.length;
    },
    notes: () => kept,
  };
};
`;

const folder = "/challenge";
const vaultPath = `${folder}/vault.ts`;

type Needs = "out" | "err" | "cwd" | "files" | "input" | "session" | "apart";

interface Limit {
  readonly limit?: string;
}

export const challenge: Command<Needs, Limit> = {
  name: "challenge",
  summary: "run an attacker's module beside secrets, and say whether it won and by what",
  operands: "[file]",
  flags: [{ form: "--limit <seconds>", meaning: "how long the attack may go on (10)" }],
  examples: [
    ["capc challenge attack.ts", "docs/challenge.md says what there is to win"],
    ["capc challenge < attack.ts", "the same, from standard input"],
  ],
  async run([file], { limit = "10" }, powers) {
    const seconds = Number(limit);
    if (!(seconds > 0 && seconds <= 3600)) throw new UsageError(`--limit ${limit} is no number of seconds up to 3600`);
    const { out, err, cwd, files, apart } = powers;
    const text = file === undefined ? powers.input() : files.read(resolve(cwd, file));
    if (text === undefined) throw new UsageError(`there is no file ${file}`);
    const attack = `${folder}/${/\.m?js$/.test(file ?? "") ? "attack.js" : "attack.ts"}`;
    const session = await powers.session();
    const opened = session.openTexts({ [attack]: text, [vaultPath]: vault });
    // Confinement is what is at stake: the style and the types of an attack are its author's affair.
    const { diagnostics, outputs } = compileConfined(opened, { language: "warn", soundness: "warn", form: "closure" });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    reportDiagnostics(errors, sourcesIn(opened), err, undefined);
    if (errors.length > 0) {
      out.write("held: the attack was refused before it could run\n");
      return exitCodeOf(errors);
    }
    session.close();
    const secrets = { file: secret("file"), local: secret("local"), global: secret("global"), vault: secret("vault") };
    const path = files.writeBeside(join(cwd, "capc-challenge"), secrets.file);
    const won = new Set<string>();
    try {
      const ending = await apart(
        { outputs, entry: attack, vault: vaultPath, secrets, folder },
        (told) => {
          if ("won" in told) won.add(told.won);
          else if ("out" in told) out.write(told.out);
          else err.write(told.err);
        },
        seconds,
      );
      if (ending !== "ended") out.write(`the attack was ended: ${endings[ending](seconds)}\n`);
      if (readQuietly(files, path) !== secrets.file) won.add("it changed a file of the host");
    } finally {
      if (files.kindOf(path) === "file") files.remove(path);
    }
    for (const by of won) out.write(`won: ${by}\n`);
    if (won.size === 0) out.write("held: nothing was won\n");
    return won.size === 0 ? exitCodes.ok : exitCodes.failed;
  },
};

const endings = {
  "too long": (seconds: number) => `it did not come back within ${seconds} s`,
  "too much memory": () => "it took more memory than it may",
  broken: () => "its thread broke",
} as const;

const secret = (of: string): string => `${of}-${randomBytes(16).toString("hex")}`;

const readQuietly = (files: Powers["files"], path: string): string | undefined =>
  files.kindOf(path) === "file" ? files.read(path) : undefined;

const withoutFolder = (path: string): string => path.replace(`${folder}/`, "");

const sourcesIn = ({ modules }: Opened) => ({
  textOf: (path: string): string | undefined => modules.find((module) => module.path === path)?.text,
  nameOf: withoutFolder,
});
