import { spawnSync } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSession } from "../../compiler/1-open/session.ts";
import { type Folder, makeFolder } from "../../test-fixtures/tools/make-folder.ts";
import { compileProject } from "../compile-project.ts";
import { configDisk } from "../config-files.ts";
import { readSettings } from "../read-settings.ts";

const fixtures = fileURLToPath(new URL("../../test-fixtures/packages/", import.meta.url));
const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
let folder: Folder;

beforeAll(() => {
  folder = makeFolder();
  const plugins = [{ name: "capc", packages: ["liar"] }];
  folder.write({
    "package.json": '{ "type": "module" }',
    "tsconfig.json": JSON.stringify({ extends: "capc/tsconfig", compilerOptions: { plugins }, include: ["src"] }),
    "refused.json": JSON.stringify({
      extends: "./tsconfig.json",
      compilerOptions: { declaration: false },
      include: ["refused"],
    }),
  });
  // As a workspace has it; those of confine.test.ts are installed.
  cpSync(`${fixtures}liar`, `${folder.path}/packages/liar`, { recursive: true });
  symlinkSync("../packages/liar", `${folder.path}/node_modules/liar`);
  for (const name of ["make", "far", "looked"]) cpSync(`${fixtures}held/${name}.ts`, `${folder.path}/src/${name}.ts`);
  for (const name of ["make", "refused"]) cpSync(`${fixtures}held/${name}.ts`, `${folder.path}/refused/${name}.ts`);
});
afterAll(() => folder.remove());

describe("an instance of a confined package", () => {
  it("is looked at wherever a property is read, an element, or what it brings when it is walked through", () => {
    const { stdout, stderr } = spawnSync(process.execPath, [main, "run", "src/looked.ts"], {
      cwd: folder.path,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    const said = stdout.trim().split("\n");
    expect(said.length).toBeGreaterThan(30);
    // Data is copied and looked at as a whole, and may be taken apart.
    expect(said.filter((line) => !line.endsWith(": refused"))).toEqual(["looseUnknown: string", "data: string"]);
  });

  it("is not taken for anything else, and nothing is taken out of it unseen", () => {
    const session = openSession({ cwd: folder.path });
    const config = `${folder.path}/refused.json`;
    const opened = session.openProject(config);
    const { diagnostics } = compileProject(opened, readSettings(config, configDisk), { form: "module" });
    session.close();
    const text = folder.read("refused/refused.ts");
    const lines = text.split("\n");
    const told = diagnostics.map(({ code, at }) => {
      const line = text.slice(0, at?.start).split("\n").length;
      return `${code} ${at?.file.replace(/.*\//, "")} ${line}`;
    });
    const begin = lines.findIndex((line) => line.startsWith("// From here"));
    const expected = lines.flatMap((line, at) => (at > begin && line !== "" ? `CAP4001 refused.ts ${at + 1}` : []));
    expect([...new Set(told)].toSorted()).toEqual(expected.toSorted());
  });
});
