import { setTimeout as wait } from "node:timers/promises";
import { inspect } from "node:util";
import { makeConsole } from "@capc/std/host";
import type { Output } from "../compiler/5-emit/emit.ts";
import type { Exports } from "../importer/instantiate.ts";
import type { Realm } from "./realm.ts";
import { renderThrown } from "./render-thrown.ts";

/** An attack that has been compiled, and what it is after. */
export interface Attack {
  readonly outputs: readonly Output[];
  readonly entry: string;
  readonly vault: string;
  readonly secrets: Readonly<Record<"file" | "local" | "global" | "vault", string>>;
  /** What stands before the names of its modules, and tells nobody anything. */
  readonly folder: string;
}

/** What comes of an attack while it goes on: it may never end. */
export type Told = { readonly won: string } | { readonly out: string } | { readonly err: string };

type Make = (...args: never[]) => Readonly<Record<string, (...args: never[]) => unknown>>;

/** How long a promise of the attack may take. */
const patience = 5_000;
/** How much of what it prints is shown; all of it is looked at. */
const longest = 1_000_000;
const start = 100;
const globalName = "capcChallengeSecret";

const tellings = {
  file: "it told what a file of the host says",
  local: "it told what a local variable of the host holds",
  global: "it told what a global variable of the host holds",
  vault: "it told what another module keeps",
} as const;

/** Puts the secrets in their places, lets the attack run, and tells what it wins as soon as it has. */
export async function stageAttack(
  { outputs, entry, vault, secrets, folder }: Attack,
  realm: Pick<Realm, "prepare" | "start" | "onStray" | "stackOf" | "detailOf">,
  tell: (told: Told) => void,
): Promise<void> {
  const globals = globalThis as unknown as Record<string, unknown>;
  globals[globalName] = secrets.global;
  // What nobody but this function can name, as in any host.
  const local = { secret: secrets.local };
  let shown = 0;
  let highest = start;
  const watch = (value: number): void => {
    if (!(value >= highest)) tell({ won: "the counter went down" });
    else highest = value;
  };
  const hear = (said: unknown): void => {
    const heard = typeof said === "string" ? said : inspect(said, { depth: 20, customInspect: false, showProxy: true });
    for (const [of, won] of Object.entries(tellings))
      if (heard.includes(secrets[of as keyof typeof tellings])) tell({ won });
  };
  const report = (thrown: unknown): void => {
    hear(thrown);
    const nameOf = (path: string): string => path.replace(`${folder}/`, "");
    tell({ err: `${renderThrown(thrown, { outputs, nameOf, realm })}\n` });
  };
  realm.onStray(report);
  try {
    const packages = await realm.prepare(outputs);
    const { makeCounter, makeVault } = realm.start(outputs, vault, packages) as Record<string, Make>;
    const counter = makeCounter!(start as never, watch as never);
    const out = makeConsole((line) => {
      hear(line);
      shown += line.length;
      if (shown <= longest) tell({ out: line });
      return true;
    });
    const powers = { out, counter, vault: makeVault!(secrets.vault as never) };
    const before = Reflect.ownKeys(globals);
    try {
      const exports: Exports = realm.start(outputs, entry, packages);
      hear(exports);
      const { default: main } = exports;
      if (typeof main === "function") hear(await Promise.race([main(powers), wait(patience)]));
      await wait(0);
    } catch (thrown) {
      report(thrown);
    }
    watch((counter.read as () => number)());
    if (local.secret !== secrets.local) tell({ won: "it changed a local variable of the host" });
    if (globals[globalName] !== secrets.global) tell({ won: "it changed a global variable of the host" });
    if (Reflect.ownKeys(globals).some((key) => !before.includes(key)))
      tell({ won: "it left something behind on the global object" });
  } finally {
    delete globals[globalName];
  }
}
