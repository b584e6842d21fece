import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Folder } from "../test-fixtures/tools/make-folder.ts";
import { hostResults, makeProject } from "../test-fixtures/tools/same-project.ts";

let folder: Folder;
beforeAll(() => {
  folder = makeProject({
    "plain/value.js": "export const value = typeof require;\n",
    "plain/alone.ts": "const n: number = 1;\nconsole.log(n);\n",
  });
});
afterAll(() => folder.remove());

const run = (file: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "capc/register", file], {
    cwd: folder.path,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};
const memory = () => folder.list("node_modules/.cache/capc").filter((name) => name.endsWith(".json"));

describe("node --import capc/register", () => {
  it("runs host files and confined modules, locked down, and remembers what it compiled", () => {
    const first = run("src/main.ts");
    expect(first.stderr).toBe("");
    expect(JSON.parse(first.stdout)).toEqual(hostResults);
    expect(memory()).toHaveLength(1);
    const remembered = folder.read(`node_modules/.cache/capc/${memory()[0]}`);
    expect(run("src/main.ts").stdout).toBe(first.stdout);
    expect(folder.read(`node_modules/.cache/capc/${memory()[0]}`)).toBe(remembered);

    // What somebody else has written there is not confined because it stands there.
    folder.write({
      [`node_modules/.cache/capc/${memory()[0]}`]: remembered.replace("sum += price", "sum += process.pid"),
    });
    const forged = run("src/main.ts");
    expect(forged.stdout).toBe("");
    expect(forged.stderr).toContain("CAP9001");
    const known = JSON.parse(remembered) as { files: { isModule: boolean; code: string; imports: string[] }[] };
    const module = known.files.find(({ isModule, code }) => isModule && code.includes("sum += price"))!;
    module.code = `import { pid } from "node:process";\n${module.code.replace("sum += price", "sum += pid")}`;
    module.imports.push("node:process");
    for (const text of ["", remembered.slice(0, 2000), JSON.stringify(known)]) {
      folder.write({ [`node_modules/.cache/capc/${memory()[0]}`]: text });
      expect(run("src/main.ts").stdout).toBe(first.stdout);
    }
  });

  it("compiles again what changed, and shows findings and no stack", () => {
    folder.write({ "src/extra.ts": "export const spy = () => fetch;\n" });
    const rejected = run("src/main.ts");
    expect(rejected.status).toBe(1);
    expect(rejected.stdout).toBe("");
    expect(rejected.stderr).toContain(`capc: 1 error

error[CAP1001]: \`fetch\` was never granted to this module
 --> src/extra.ts:1:26
  |
1 | export const spy = () => fetch;
  |                          ^^^^^
`);
    expect(rejected.stderr).not.toMatch(/^\s+at /m);
    folder.write({ "src/extra.ts": 'import { used } from "./unused.js";\nexport const said = used("again");\n' });
    expect(run("src/extra.ts").stderr).toContain("CAP1008");
    folder.write({ "src/extra.ts": 'import { used } from "./unused.js";\nexport const said = () => used("again");\n' });
    folder.write({ "plain/go.mjs": 'import { said } from "../src/extra.ts";\nconsole.log(said());\n' });
    expect(run("plain/go.mjs")).toEqual({ status: 0, stdout: "used again\n", stderr: "" });
    const required = `const { said } = require("../src/extra.ts");
      console.log(said(), Object.isFrozen(said), require("../src/extra").said === said);
      require("../src/main.ts");`;
    folder.write({ "plain/go.cjs": required });
    const { stdout, stderr } = run("plain/go.cjs");
    expect(stdout).toBe("used again true true\n");
    expect(stderr).toContain(`capc: ${folder.path}/src/main.ts is a host file: \`require\` loads modules`);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("leaves JavaScript of nobody's alone, and says of TypeScript that it belongs to no project", () => {
    folder.write({
      "plain/main.mjs": 'import { value } from "./value.js";\nconsole.log(value, Object.isFrozen(Array.prototype));\n',
    });
    expect(run("plain/main.mjs").stdout).toBe("undefined true\n");
    const { status, stderr } = run("plain/alone.ts");
    expect(status).toBe(1);
    expect(stderr).toContain(`capc: ${folder.path}/plain/alone.ts is in no project: name it under \`include\``);
  });
});
