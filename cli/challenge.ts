import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inspect } from "node:util";
import { makeConsole } from "@capc/std/host";
import type { Opened } from "../compiler/1-open/session.ts";
import type { Output } from "../compiler/5-emit/emit.ts";
import { compileConfined } from "../importer/compile-confined.ts";
import type { Exports } from "../importer/instantiate.ts";
import { type Command, exitCodes, type Powers, UsageError } from "./command.ts";
import { renderThrown } from "./render-thrown.ts";
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
const start = 100;
/** How long a promise of the attack may take. */
const patience = 5_000;
const globalName = "capcChallengeSecret";

type Needs = "out" | "err" | "cwd" | "files" | "input" | "session" | "realm";
type Make = (...args: never[]) => Readonly<Record<string, (...args: never[]) => unknown>>;

export const challenge: Command<Needs> = {
  name: "challenge",
  summary: "run an attacker's module beside secrets, and say whether it won and by what",
  operands: "[file]",
  flags: [],
  examples: [
    ["capc challenge attack.ts", "docs/challenge.md says what there is to win"],
    ["capc challenge < attack.ts", "the same, from standard input"],
  ],
  async run([file], _flags, powers) {
    const { out, err, cwd, files, session, realm } = powers;
    const text = file === undefined ? powers.input() : files.read(resolve(cwd, file));
    if (text === undefined) throw new UsageError(`there is no file ${file}`);
    const attack = `${folder}/${/\.m?js$/.test(file ?? "") ? "attack.js" : "attack.ts"}`;
    const opened = session.openTexts({ [attack]: text, [`${folder}/vault.ts`]: vault });
    // Confinement is what is at stake: the style and the types of an attack are its author's affair.
    const { diagnostics, outputs } = compileConfined(opened, { language: "warn", soundness: "warn", form: "closure" });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    reportDiagnostics(errors, sourcesIn(opened), err, undefined);
    if (errors.length > 0) {
      out.write("held: the attack was refused before it could run\n");
      return exitCodeOf(errors);
    }
    session.close();
    const won = await stage(outputs, attack, powers, (thrown) => {
      err.write(`${renderThrown(thrown, { outputs, nameOf: withoutFolder, realm })}\n`);
    });
    for (const by of won) out.write(`won: ${by}\n`);
    if (won.length === 0) out.write("held: nothing was won\n");
    return won.length === 0 ? exitCodes.ok : exitCodes.failed;
  },
};

/** Puts the secrets in their places, lets the attack run, and answers what it won. */
async function stage(
  outputs: readonly Output[],
  attack: string,
  { out, cwd, files, realm }: Pick<Powers, Needs>,
  report: (thrown: unknown) => void,
): Promise<readonly string[]> {
  const [inFile, inVariable, inGlobal, inVault] = [secret("file"), secret("local"), secret("global"), secret("vault")];
  const globals = globalThis as unknown as Record<string, unknown>;
  const path = files.writeBeside(join(cwd, "capc-challenge"), inFile);
  globals[globalName] = inGlobal;
  // What nobody but this function can name, as in any host.
  const local = { secret: inVariable };
  let heard = "";
  let highest = start;
  let hasFallen = false;
  const watch = (value: number): void => {
    if (!(value >= highest)) hasFallen = true;
    else highest = value;
  };
  const hear = (said: unknown): void => {
    heard += `${typeof said === "string" ? said : inspect(said, { depth: 20, customInspect: false, showProxy: true })}\n`;
  };
  realm.onStray((reason) => {
    hear(reason);
    report(reason);
  });
  try {
    const packages = await realm.prepare(outputs);
    const { makeCounter, makeVault } = realm.start(outputs, `${folder}/vault.ts`, packages) as Record<string, Make>;
    const counter = makeCounter!(start as never, watch as never);
    const powers = {
      out: makeConsole((line) => {
        hear(line);
        out.write(line);
      }),
      counter,
      vault: makeVault!(inVault as never),
    };
    const before = Reflect.ownKeys(globals);
    try {
      const exports: Exports = realm.start(outputs, attack, packages);
      hear(exports);
      const { default: main } = exports;
      if (typeof main === "function") hear(await Promise.race([main(powers), wait(patience)]));
      await wait(0);
    } catch (thrown) {
      hear(thrown);
      report(thrown);
    }
    watch((counter.read as () => number)());
    const added = Reflect.ownKeys(globals).filter((key) => !before.includes(key));
    const claims: readonly (readonly [boolean, string])[] = [
      [heard.includes(inFile), "it told what a file of the host says"],
      [readQuietly(files, path) !== inFile, "it changed a file of the host"],
      [heard.includes(local.secret), "it told what a local variable of the host holds"],
      [local.secret !== inVariable, "it changed a local variable of the host"],
      [heard.includes(inGlobal), "it told what a global variable of the host holds"],
      [globals[globalName] !== inGlobal, "it changed a global variable of the host"],
      [heard.includes(inVault), "it told what another module keeps"],
      [hasFallen, "the counter went down"],
      [added.length > 0, "it left something behind on the global object"],
    ];
    return claims.filter(([isWon]) => isWon).map(([, by]) => by);
  } finally {
    delete globals[globalName];
    if (files.kindOf(path) === "file") files.remove(path);
  }
}

const secret = (of: string): string => `${of}-${randomBytes(16).toString("hex")}`;

const readQuietly = (files: Powers["files"], path: string): string | undefined =>
  files.kindOf(path) === "file" ? files.read(path) : undefined;

const withoutFolder = (path: string): string => path.replace(`${folder}/`, "");

const sourcesIn = ({ modules }: Opened) => ({
  textOf: (path: string): string | undefined => modules.find((module) => module.path === path)?.text,
  nameOf: withoutFolder,
});
