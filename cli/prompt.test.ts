import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Folder, makeFolder } from "../test-fixtures/tools/make-folder.ts";

const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));

let folder: Folder;
beforeAll(() => {
  folder = makeFolder();
  const program = `import type { Clock, Console, ReadDir } from "@capc/std";
export default async function main({ out, data, clock }: { out: Console; data: ReadDir; clock: Clock }): Promise<void> {
  const names = (await data.list()).map(({ name }) => name);
  out.print(\`\${names.join()} \${String(clock.now() % 1000)}\`);
  out.print(\`hello, \${(await out.readLine("who? ")) ?? "nobody"}\`);
  // Nobody answers before the program is over, and then nobody is told.
  void out.readLine("").then(() => out.print("late"), () => out.print("late"));
}
`;
  folder.write({
    "asked/main.ts": program,
    "asked/data/a.txt": "a",
    "asked/tsconfig.json": "{}",
    "refused/main.ts": program,
    "refused/tsconfig.json": "{}",
  });
});
afterAll(() => folder.remove());

/** `capc run main.ts` on a terminal of its own, where somebody types the next answer when the next question stands there. */
const talk = (at: string, turns: readonly (readonly [question: string, answer: string])[]) =>
  new Promise<{ readonly code: number | null; readonly shown: string }>((done) => {
    const words = [process.execPath, main, "run", "main.ts"];
    const line = words.map((word) => `'${word}'`).join(" ");
    const flags = process.platform === "darwin" ? ["-q", "/dev/null", ...words] : ["-qec", line, "/dev/null"];
    const child = spawn("script", flags, { cwd: `${folder.path}/${at}`, stdio: ["pipe", "pipe", "inherit"] });
    let shown = "";
    let seen = 0;
    const left = [...turns];
    child.stdout.setEncoding("utf8").on("data", (text) => {
      shown += text;
      const [turn] = left;
      if (turn === undefined || !shown.slice(seen).includes(turn[0])) return;
      seen = shown.length;
      left.shift();
      child.stdin.write(`${turn[1]}\n`);
    });
    child.on("close", (code) => done({ code, shown }));
  });

test.concurrent("a person at a terminal is asked, once or for good, and then has the terminal", async () => {
  const { code, shown } = await talk("asked", [
    ["data = ", "nowhere:append"],
    ["data = ", "./data"],
    ["(n)ot? ", "always"],
    ["clock = ", ""],
    ["(n)ot? ", "o"],
    ["who? ", "ann"],
  ]);
  expect(shown).toMatch(/asks for `data: ReadDir`: to read everything below one directory/);
  expect(shown).toMatch(/It would have open, file, list, watch, and nothing else of it/);
  expect(shown).toContain("`:append` gives less than that");
  expect(shown).toMatch(/a\.txt 0\r\nwho\? ann\r\nhello, ann\r\n$/);
  expect(code).toBe(0);
  const { programs } = JSON.parse(readFileSync(`${folder.path}/asked/capc.grants.json`, "utf8"));
  expect(programs).toEqual({ "main.ts": { data: { type: "ReadDir", grant: "./data" } } });
});

test.concurrent("who says no has run nothing, and granted nothing", async () => {
  const { code, shown } = await talk("refused", [
    ["data = ", "."],
    ["(n)ot? ", "always"],
    ["clock = ", "no"],
  ]);
  expect(shown).toMatch(/`clock: Clock` was not granted, and nothing was run\r\n$/);
  expect(code).toBe(2);
  expect(existsSync(`${folder.path}/refused/capc.grants.json`)).toBe(false);
});
