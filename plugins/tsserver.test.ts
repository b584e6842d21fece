import { renameSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { moveFindings } from "../editor/move-findings.ts";
import { driveTsserver, type Said, type Tsserver } from "../test-fixtures/tools/drive-tsserver.mjs";
import type { Folder } from "../test-fixtures/tools/make-folder.ts";
import { leak, makeProject } from "../test-fixtures/tools/same-project.ts";

let folder: Folder;
let server: Tsserver;
let file: string;
beforeAll(() => {
  folder = makeProject({ "src/leak.ts": "export {};\n" });
  const config = folder.read("tsconfig.json");
  folder.write({ "tsconfig.json": config.replace('"plugins": [', '"plugins": [{ "name": "capc/tsserver" }, ') });
  file = `${folder.path}/src/leak.ts`;
  server = driveTsserver(fileURLToPath(import.meta.resolve("typescript-6/lib/tsserver.js")), folder.path);
});
afterAll(() => {
  server.end();
  folder.remove();
});

const text = `${leak}export const isSame = (a: number, b: number): boolean => a == b;\n`;
const codesOf = (said: readonly Said[]): readonly number[] => said.map(({ code }) => code);
const until = (codes: readonly number[]): Promise<readonly Said[]> =>
  server.until(file, (said) => JSON.stringify(codesOf(said)) === JSON.stringify(codes));
const change = (insertString: string): number =>
  server.tell("change", { file, line: 1, offset: 1, endLine: 99, endOffset: 1, insertString });

describe("capc/tsserver", () => {
  it("tells of a text that is not saved, by itself as soon as it is judged, once and at its place", async () => {
    server.tell("open", { file, fileContent: text });
    const judged = server.hear(({ event }) => event === "projectsUpdatedInBackground");
    server.tell("geterr", { files: [file], delay: 0 });
    await judged;
    const [first] = await until([991_001, 993_008]);
    const offset = leak.split("\n")[1]!.indexOf("fetch") + 1;
    expect(first).toMatchObject({ start: { line: 2, offset }, category: "error", source: "capc" });
    expect(first!.text).toMatch(/^CAP1001: `fetch` was never granted to this module\n {2}why: .*\n {2}help: take a/);
  });

  it("offers a rule's fix, and takes back what was mended", async () => {
    const place = { file, startLine: 3, startOffset: 60, endLine: 3, endOffset: 62 };
    const fixes = await server.ask<readonly object[]>("getCodeFixes", { ...place, errorCodes: [993_008] });
    const [start, end] = [
      { line: 3, offset: 60 },
      { line: 3, offset: 62 },
    ];
    expect(fixes).toMatchObject([
      { fixName: "capc", changes: [{ fileName: file, textChanges: [{ start, end, newText: "===" }] }] },
    ]);
    expect(await server.ask("getSupportedCodeFixes", { file })).toContain("993008");
    change(text.replace("==", "==="));
    await until([991_001]);
    change(text.replace("==", "===").replace("fetch(note)", "note"));
    await until([]);
    change(text.replace("==", "===").replace("fetch(note)", "note(1)"));
    await until([2349]);
  });

  it("shows over a parameter what its guard lets through", async () => {
    const shown = async (): Promise<string> =>
      (await server.ask<{ documentation: string }>("quickinfo", { file, line: 3, offset: 24 })).documentation;
    const wanted = 'capc lets through `number`\n\n```json\n{\n  "type": "number"\n}\n```';
    await expect.poll(shown, { timeout: 10_000 }).toBe(wanted);
  });

  it("goes by the configuration and the disk as they are", async () => {
    change(leak);
    await until([991_001]);
    const config = folder.read("tsconfig.json");
    folder.write({ "tsconfig.json": config.replace('"src/main.ts"', '"src/main.ts", "src/leak.ts"') });
    await until([2304]);
    folder.write({ "tsconfig.json": config.replace('"trusted"', '"truste"') });
    const [first] = await until([990_020, 991_001]);
    expect(first).toMatchObject({
      start: { line: 1, offset: 1 },
      text: expect.stringMatching(/^CAP0020: tsconfig.json: `truste` is/),
    });
    folder.write({ "tsconfig.json": config });
    await until([991_001]);
    server.tell("close", { file });
    server.tell("open", { file });
    await until([]);
  });

  it("knows of the projects that one refers to", async () => {
    const made = {
      extends: "capc/tsconfig",
      compilerOptions: { composite: true, plugins: [{ name: "capc/tsserver" }] },
    };
    const manifest = { type: "module", exports: { types: "./core.d.ts", default: "./core.js" } };
    folder.write({
      "node_modules/core/package.json": JSON.stringify(manifest),
      "node_modules/core/tsconfig.json": JSON.stringify({ ...made, files: ["core.ts"] }),
      "node_modules/core/core.ts": "export const one = (): number => 1;\n",
      "app/package.json": '{ "type": "module" }',
      "app/tsconfig.json": JSON.stringify({ ...made, references: [{ path: "../core" }] }),
      "app/app.ts": 'import { one } from "core";\nexport const spy = (): unknown => [one(), fetch];\n',
    });
    renameSync(`${folder.path}/node_modules/core`, `${folder.path}/core`);
    symlinkSync("../core", `${folder.path}/node_modules/core`);
    file = `${folder.path}/app/app.ts`;
    server.tell("open", { file });
    await until([991_001]);
  });

  it("leaves findings where they stand while others are looked for", () => {
    const at = (start: number, end: number) => ({ file, start, end });
    const base = { code: "CAP1001", severity: "error", message: "", why: "", help: "" } as const;
    const findings = [
      { ...base, at: at(0, 2) },
      { ...base, at: at(3, 5) },
      { ...base, at: at(8, 9), fix: [{ start: 8, end: 9, text: "" }] },
      { ...base, at: at(9, 10), fix: [{ start: 4, end: 5, text: "" }] },
    ];
    expect(moveFindings(findings, "ab cd ef gh", "ab xyz ef gh")).toEqual([
      findings[0],
      { ...base, at: at(9, 10), fix: [{ start: 9, end: 10, text: "" }] },
      { ...base, at: at(10, 11) },
    ]);
  });
});
