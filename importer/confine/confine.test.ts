import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSession } from "../../compiler/1-open/session.ts";
import { type Folder, makeFolder } from "../../test-fixtures/tools/make-folder.ts";
import { compileProject } from "../compile-project.ts";
import { configDisk } from "../config-files.ts";
import { readSettings } from "../read-settings.ts";

const fixtures = fileURLToPath(new URL("../../test-fixtures/packages/", import.meta.url));
const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const packages = ["evil", "counter", "noconf", "old"];
let folder: Folder;

beforeAll(() => {
  folder = makeFolder();
  const plugins = [{ name: "capc", packages: [...packages, "gone"] }];
  folder.write({
    "package.json": '{ "type": "module" }',
    "tsconfig.json": JSON.stringify({ extends: "capc/tsconfig", compilerOptions: { plugins }, include: ["src"] }),
  });
  mkdirSync(`${folder.path}/node_modules`, { recursive: true });
  for (const name of packages) cpSync(`${fixtures}${name}`, `${folder.path}/node_modules/${name}`, { recursive: true });
});
afterAll(() => folder.remove());

describe("a confined package", () => {
  it("gets nothing of its host, cannot lie, and remembers nothing between two calls", () => {
    cpSync(`${fixtures}src`, `${folder.path}/src`, { recursive: true });
    const { stdout, stderr } = spawnSync(process.execPath, [main, "run", "src/main.ts"], {
      cwd: folder.path,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(stdout.split("\n")).toEqual([
      // What the attacks of `evil` have got hold of.
      "|",
      "lie(): expected number, got string",
      "frozen 1",
      "box.twice(): expected number, got string",
      "number",
      // `a.ts` has called the counter three times, `b.ts` once, and once more.
      "3 1 1",
      "1 2 1",
      "[7,[1,2],true,true]",
      "",
    ]);
  });
});

describe("packages of loaded texts", () => {
  it("are found where the loader is told to look, and nothing else is", () => {
    folder.write({
      "load.mjs": `import { createLoader } from "capc";
        const loader = await createLoader({ packages: ["counter", "evil"], packagesFrom: import.meta.url });
        const attempt = async (text, use) => {
          try { console.log(JSON.stringify(use((await loader.load(text)).exports))); } catch (error) { console.log(error.message); }
        };
        await attempt('import { next } from "counter"; export const f = (): number => next();', ({ f }) => [f(), f()]);
        await attempt('import { lie } from "evil"; export const f = (): number => lie();', ({ f }) => f());
        const { exports } = await loader.load('import { asked } from "counter"; export const f = (): Promise<string> => asked();');
        console.log(await exports.f());
        await attempt('import { f } from "noconf/dyn"; export const g = (): number => f();', ({ g }) => g());
        await loader.close();
        await createLoader({ packages: ["./evil"] }).catch(({ message }) => console.log(message));`,
    });
    const { stdout } = spawnSync(process.execPath, ["load.mjs"], { cwd: folder.path, encoding: "utf8" });
    expect(stdout.split("\n")).toEqual([
      "[1,1]",
      "lie(): expected number, got string",
      "node:fs is no part of what is confined here",
      "module.ts(1,19): error CAP1005: `noconf/dyn` is not part of this build",
      "createLoader: `./evil` in packages is not the name of a package",
      "",
    ]);
  });
});

describe("what cannot be confined", () => {
  it("is told with the file and line in the package, at the import", () => {
    const texts: Readonly<Record<string, string>> = {
      "dynamic.ts": 'import { f } from "noconf/dyn";\nexport const one = (): number => f();\n',
      "addon.ts": 'import { f } from "noconf/addon";\nexport const one = (): number => f();\n',
      "host.ts": 'import { f } from "noconf";\nexport const one = (): number => f();\n',
      "unlisted.ts": 'import { f } from "noconf/dep";\nexport const one = (): number => f();\n',
      "sloppy.ts": 'import { f } from "noconf/with";\nexport const one = (): number => f();\n',
      "octal.ts": 'import { f } from "noconf/octal";\nexport const one = (): number => f();\n',
      "missing.ts": 'import { f } from "noconf/gone";\nexport const one = (): number => f();\n',
      "absent.ts": 'import { f } from "gone";\nexport const one = (): number => f();\n',
      "outside.ts": 'import { next } from "counter";\nexport const one = { n: next };\n',
      "parameter.ts": 'import { next } from "counter";\nexport const one = (n: number = next()): number => n;\n',
      "handed.ts": 'export { next } from "counter";\n',
      "bare.ts": 'import "counter";\nexport const one = 1;\n',
      "foreign.ts": 'import { f } from "left-pad";\nexport const one = (): number => f();\n',
    };
    folder.write(Object.fromEntries(Object.entries(texts).map(([name, text]) => [`src/bad/${name}`, text])));
    const session = openSession({ cwd: folder.path });
    const config = `${folder.path}/tsconfig.json`;
    const settings = readSettings(config, configDisk);
    const { diagnostics, outputs } = compileProject(session.openProject(config), settings, { form: "module" });
    session.close();
    const said = diagnostics.flatMap(({ code, message, at }) =>
      /^CAP/.test(code) ? [`${at?.file.replace(/.*\//, "")} ${code} ${message}`] : [],
    );
    expect(outputs).toEqual([]);
    expect(said.toSorted()).toEqual([
      "absent.ts CAP5002 `gone` is not installed",
      "addon.ts CAP5003 `noconf/a.node:1` cannot be confined: it is machine code",
      "bare.ts CAP5004 this imports nothing of the package",
      "dynamic.ts CAP5003 `noconf/dyn.js:2` cannot be confined: `import()` loads code that was not there when this was checked",
      "foreign.ts CAP1005 `left-pad` is not part of this build",
      "handed.ts CAP5004 `counter` is handed on",
      "host.ts CAP5003 `noconf/index.js:1` cannot be confined: it imports `node:fs`, which is a part of the host",
      "missing.ts CAP5002 `noconf` has no `./gone` for `import`",
      "octal.ts CAP5003 `noconf/octal.cjs:3` cannot be confined: the verifier refuses it: Invalid number",
      "outside.ts CAP5004 `next` is used while the module loads",
      "parameter.ts CAP5004 `next` is used while the module loads",
      "sloppy.ts CAP5003 `noconf/with.cjs:1` cannot be confined: `with` makes names mean what an object says",
      "unlisted.ts CAP5003 `noconf/dep.js:1` cannot be confined: it imports `left-pad`, which is not listed",
    ]);
  });
});
