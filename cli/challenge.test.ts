import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSession, type Session } from "../compiler/1-open/session.ts";
import { makeFiles, makePowers } from "../test-fixtures/tools/make-powers.ts";
import { challenge } from "./challenge.ts";
import type { Realm } from "./realm.ts";
import type { Apart } from "./run-apart.ts";
import { stageAttack } from "./stage-attack.ts";

let session: Session;
beforeAll(() => {
  session = openSession({ cwd: "/" });
});
afterAll(() => session.close());

interface Powers {
  readonly out: { print(text: string): void };
  readonly counter: { value: number };
}

/** A realm that is no prison: instead of the compiled attack, `attack` runs with the authority of this test. */
const takeOn = async (attack: (powers: Powers) => unknown, files = makeFiles()): Promise<[number, string]> => {
  const counter = { value: 100, read: () => counter.value };
  const realm: Realm = {
    prepare: async () => new Map(),
    start: (_outputs, entry): Readonly<Record<string, unknown>> =>
      entry.endsWith("vault.ts")
        ? { makeCounter: () => counter, makeVault: (secret: string) => ({ secret }) }
        : { default: attack },
    engine: "none",
    audit: () => Promise.reject(new Error("nobody asks")),
    stackOf: () => undefined,
    detailOf: () => undefined,
    onStray: () => undefined,
    stop: () => {
      throw new Error("stopped");
    },
  };
  const apart: Apart = async (attacked, tell) => {
    await stageAttack(attacked, realm, tell);
    return "ended";
  };
  const powers = makePowers({ session: async () => session, apart, files, input: () => "export {};" });
  const code = await challenge.run([], {}, powers);
  return [code, powers.out.text().replaceAll(/-[0-9a-f]{32}/g, "-…")];
};

describe("an attack that gets out is told to have won, and by what", () => {
  const globals = globalThis as unknown as Record<string, unknown>;
  const attacks: Record<string, [attack: (powers: Powers) => unknown, by: string]> = {
    "by its answer": [() => globals.capcChallengeSecret, "it told what a global variable of the host holds"],
    "by what it prints": [
      ({ out }) => out.print(String(globals.capcChallengeSecret)),
      "it told what a global variable of the host holds",
    ],
    "by what it throws": [
      () => {
        throw new Error(String(globals.capcChallengeSecret));
      },
      "it told what a global variable of the host holds",
    ],
    later: [async () => [{ deep: globals.capcChallengeSecret }], "it told what a global variable of the host holds"],
    "by a change": [
      () => {
        globals.capcChallengeSecret = "mine";
      },
      "it changed a global variable of the host",
    ],
    "by the counter": [
      ({ counter }) => {
        counter.value = 99;
      },
      "the counter went down",
    ],
    "by a counter that is no number": [
      ({ counter }) => {
        counter.value = Number.NaN;
      },
      "the counter went down",
    ],
    "by the vault": [(powers) => powers, "it told what another module keeps"],
    "by a trace": [() => Object.assign(globals, { leftBehind: 1 }), "it left something behind on the global object"],
  };

  test.each(Object.entries(attacks))("%s", async (_name, [attack, by]) => {
    const [code, text] = await takeOn(attack);
    delete globals.leftBehind;
    expect(text.split("\n")).toContain(`won: ${by}`);
    expect(code).toBe(1);
    expect(globals).not.toHaveProperty("capcChallengeSecret");
  });

  test("by the file", async () => {
    const files = makeFiles();
    const path = (): string => Object.keys(files.all())[0]!;
    expect(await takeOn(() => files.read(path()), files)).toEqual([1, "won: it told what a file of the host says\n"]);
    expect(await takeOn(() => files.remove(path()), files)).toEqual([1, "won: it changed a file of the host\n"]);
    expect(files.all()).toEqual({});
  });

  test("and one that does nothing has not", async () => {
    expect(await takeOn(() => undefined)).toEqual([0, "held: nothing was won\n"]);
  });
});

describe("against the real thing", () => {
  const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
  const attempt = (text: string, ...flags: string[]): readonly [number | null, string, string] => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, "challenge", ...flags], {
      input: text,
      encoding: "utf8",
      timeout: 20_000,
    });
    return [status, stdout, stderr];
  };

  test("what names a power is refused before it runs", () => {
    expect(attempt("export default (): unknown => capcChallengeSecret;\n")).toEqual([
      3,
      "held: the attack was refused before it could run\n",
      expect.stringContaining("capcChallengeSecret"),
    ]);
  });

  test("what never comes back is ended, and keeps what it has won", () => {
    const attack = "export default async (): Promise<never> => { for (;;) await undefined; };\n";
    expect(attempt(attack, "--limit", "1")).toEqual([
      0,
      "the attack was ended: it did not come back within 1 s\nheld: nothing was won\n",
      "",
    ]);
  });

  test("many ways at once win nothing", () => {
    const attack = `import type { Counter, Vault } from "./vault.ts";
const key = (a: string, b: string): string => a + b;
export default async function main({ out, counter, vault }: { out: { print(text: string): void }; counter: Counter; vault: Vault }): Promise<unknown> {
  const tries: (() => unknown)[] = [
    () => (counter.add as unknown as (x: unknown) => number)(-5),
    () => (counter.add as unknown as (x: unknown) => number)(NaN),
    () => { let n = 0; return (counter.add as unknown as (x: unknown) => number)({ valueOf: () => (n++ === 0 ? 1 : -50) }); },
    () => (main as any)[key("constr", "uctor")]("return capcChallengeSecret")(),
    () => (vault.isRight as any)[key("constr", "uctor")][key("constr", "uctor")]("return this")(),
    () => ((vault as any)[key("__pro", "to__")] as any).isRight,
    () => { (counter as any).read = () => 0; },
    () => { const notes: any = ["a"]; notes[key("toJ", "SON")] = () => "x"; return (vault.keep as any)(notes); },
    () => (vault.notes() as string[]).push("x"),
    () => [vault, counter],
  ];
  const found: unknown[] = [];
  for (const attempt of tries) { try { found.push(attempt()); } catch (error) { found.push(String(error)); } }
  out.print(JSON.stringify(found));
  return found;
}
`;
    const [code, out, err] = attempt(attack);
    expect(out.split("\n").at(-2), err).toBe("held: nothing was won");
    expect(code).toBe(0);
  });
});
