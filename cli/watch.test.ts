import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Folder, makeFolder } from "../test-fixtures/tools/make-folder.ts";

const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const config = (more: object = {}): string =>
  JSON.stringify({
    extends: "capc/tsconfig",
    compilerOptions: { rootDir: "src", outDir: "dist", ...more },
    include: ["src"],
  });

let folder: Folder;
let child: ChildProcess;
let said = "";
/** What has been said since the last time this was asked, when it ends in a count of errors. */
const nextRound = async (): Promise<string> => {
  const end = Date.now() + 20_000;
  for (;;) {
    const found = /^[\s\S]*?Found \d+ errors?\. Watching for file changes\.\n\n/.exec(said);
    if (found !== null) {
      said = said.slice(found[0].length);
      return found[0].replace(/\[[^\]]*\] /g, "").trim();
    }
    if (Date.now() > end) throw new Error(`no round ended, only: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

beforeAll(() => {
  folder = makeFolder();
  folder.write({
    "package.json": '{ "type": "module" }',
    "tsconfig.json": config(),
    "src/a.ts": 'import { two } from "./b.ts";\nexport const four = (): number => two() + 2;\n',
    "src/b.ts": "export const two = (): number => 2;\n",
  });
  child = spawn(process.execPath, [main, "build", "-w"], { cwd: folder.path, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) stream!.on("data", (text) => void (said += text));
});
afterAll(() => {
  child.kill("SIGKILL");
  folder.remove();
});

describe("capc build --watch", () => {
  test("builds at once, and again after each change, until interrupted", async () => {
    expect(await nextRound()).toBe(
      "Starting compilation in watch mode...\n\nFound 0 errors. Watching for file changes.",
    );
    expect(folder.read("dist/b.js")).toContain("=> 2;");

    folder.write({ "src/b.ts": "export const two = (): number => 1 + 1;\n" });
    expect(await nextRound()).toMatch(/^File change detected\. [^\n]*\n\nFound 0 errors\./);
    expect(folder.read("dist/b.js")).toContain("=> 1 + 1;");

    folder.write({ "src/b.ts": 'export const two = (): string => "2";\n' });
    expect(await nextRound()).toMatch(/src\/a\.ts\(2,\d+\): error TS2322: [\s\S]*Found 1 error\./);
    expect(folder.read("dist/b.js")).toContain("=> 1 + 1;");

    folder.write({ "src/b.ts": "export const two = (): number => 2;\n", "src/new.ts": "export const x = fetch;\n" });
    expect(await nextRound()).toMatch(/src\/new\.ts\(1,18\): error CAP1001[\s\S]*Found 1 error\./);

    rmSync(join(folder.path, "src/new.ts"));
    expect(await nextRound()).toMatch(/Found 0 errors\./);

    folder.write({ "tsconfig.json": config({ noUnusedLocals: true, outDir: "lib" }) });
    expect(await nextRound()).toMatch(/Found 0 errors\./);
    expect(folder.read("lib/a.js")).toContain("two() + 2");

    folder.write({ "tsconfig.json": "{" });
    expect(await nextRound()).toMatch(/error [\s\S]*Found \d errors?\./);

    folder.write({ "tsconfig.json": config() });
    expect(await nextRound()).toMatch(/Found 0 errors\./);

    const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve(code ?? signal)));
    child.kill("SIGINT");
    expect(await ended).toBe(0);
    expect(said).toBe("");
  });
});
