import { expect, test } from "vitest";
import { type MemoryFiles, makeFiles, makePowers } from "../test-fixtures/tools/make-powers.ts";
import { init } from "./init.ts";

const start = async (files: MemoryFiles, folder?: string): Promise<string> => {
  const powers = makePowers({ files });
  await init.run(folder === undefined ? [] : [folder], {}, powers);
  return powers.out.text();
};
const packageOf = (files: MemoryFiles, path = "/work/package.json") => JSON.parse(files.all()[path]!);

test("an empty folder gets a project, and the next step", async () => {
  const files = makeFiles();
  expect(await start(files, "Purse 1!")).toBe(
    `wrote Purse 1!/package.json
wrote Purse 1!/tsconfig.json
wrote Purse 1!/src/main.ts
wrote Purse 1!/.gitignore
next: cd Purse 1! && npm install && npx capc run
`,
  );
  expect(packageOf(files, "/work/Purse 1!/package.json")).toEqual({
    name: "purse-1",
    version: "0.1.0",
    private: true,
    type: "module",
    scripts: { build: "capc build", check: "capc check", start: "capc run" },
    dependencies: { "@capc/runtime": "1.2.3", "@capc/std": "1.2.3" },
    devDependencies: { capc: "1.2.3" },
  });
});

test("an existing file is never overwritten: it is named and nothing is written", async () => {
  const before = { "/work/src/main.ts": "mine", "/work/.gitignore": "mine" };
  const files = makeFiles(before);
  await expect(start(files)).rejects.toThrow("nothing was written, because there is already src/main.ts, .gitignore");
  expect(files.all()).toEqual(before);
});

test("an existing package.json keeps all that it says and gets what it lacks", async () => {
  const dependencies = { capc: "file:capc-0.1.0.tgz", "@capc/std": "file:std.tgz" };
  const files = makeFiles({ "/work/package.json": JSON.stringify({ dependencies, scripts: { build: "mine" }, x: 1 }) });
  await start(files);
  expect(packageOf(files)).toEqual({
    dependencies: { ...dependencies, "@capc/runtime": "1.2.3" },
    scripts: { build: "mine", check: "capc check", start: "capc run" },
    x: 1,
    type: "module",
  });
});

test("a package.json that no project of modules can live with stays, and nothing is written", async () => {
  for (const text of ['{ "type": "commonjs" }', "garbage", "3"]) {
    const files = makeFiles({ "/work/package.json": text });
    await expect(start(files)).rejects.toThrow("nothing was written, because package.json");
    expect(files.all()).toEqual({ "/work/package.json": text });
  }
});

test("a file in the place of the folder is told", async () => {
  await expect(start(makeFiles({ "/work/x": "" }), "x")).rejects.toThrow("x is a file, not a folder");
});

const existing = `{
  // Ours since 2019.
  "compilerOptions": {
    "target": "es2022", /* newer is too new */
    "strict": true,
    "noUncheckedIndexedAccess": false // some day
  },
  "include": ["src"]
}
`;

test("an existing project keeps its tsconfig, comments and all, and gets an entry for a folder of modules", async () => {
  const files = makeFiles({
    "/work/tsconfig.json": existing,
    "/work/package.json": '{ "type": "module", "scripts": { "build": "tsc" } }',
    "/work/src/index.ts": "",
  });
  expect(await start(files)).toBe(`wrote package.json
wrote tsconfig.json
wrote src/modules/purse.ts
to do: tsconfig.json turns \`noUncheckedIndexedAccess\` off: types are only true with it
next: npm install && npx capc check
`);
  expect(files.all()["/work/tsconfig.json"]).toBe(`{
  // Ours since 2019.
  "compilerOptions": {
    "target": "es2022", /* newer is too new */
    "strict": true,
    "noUncheckedIndexedAccess": false, // some day
    "exactOptionalPropertyTypes": true,
    "verbatimModuleSyntax": true,
    "plugins": [{ "name": "capc", "modules": ["src/modules"] }]
  },
  "include": ["src"]
}
`);
  expect(packageOf(files).scripts).toEqual({ build: "tsc", check: "capc check" });
  await expect(start(files)).rejects.toThrow(
    "nothing was written, because tsconfig.json already has a configuration of capc",
  );
});

test("other plug-ins of the tsconfig stay, and so does a base", async () => {
  const config =
    '{ "extends": "capc/tsconfig", "compilerOptions": { "plugins": [{ "name": "other" }] }, "include": ["lib"] }';
  const files = makeFiles({ "/work/tsconfig.json": config });
  expect(await start(files)).toContain("to do: tsconfig.json has to include modules\n");
  expect(files.all()["/work/tsconfig.json"]).toBe(
    config.replace('{ "name": "other" }', '{ "name": "other" }, { "name": "capc", "modules": ["modules"] }'),
  );
  for (const text of ["", "[]", "{ nonsense"])
    await expect(start(makeFiles({ "/work/tsconfig.json": text }))).rejects.toThrow("tsconfig.json is not JSON");
});

test("a project of Vite gets the plug-in too, where it can be written, and the entry where its sources are configured", async () => {
  const references =
    '{ "files": [], "references": [{ "path": "./tsconfig.node.json" }, { "path": "./tsconfig.app.json" }] }';
  const app =
    '{\n  "compilerOptions": {\n    "strict": true,\n\n    /* Bundler mode */\n    "noEmit": true\n  },\n  "include": ["src"]\n}\n';
  const template = {
    "/work/tsconfig.json": references,
    "/work/tsconfig.app.json": app,
    "/work/tsconfig.node.json": '{ "include": ["vite.config.ts"] }',
    "/work/package.json": '{ "type": "module", "scripts": { "dev": "vite" }, "devDependencies": { "vite": "^8" } }',
    "/work/src/main.ts": "document.title = 'x';",
  };
  const files = makeFiles(template);
  expect(await start(files)).toBe(`wrote package.json
wrote tsconfig.app.json
wrote src/modules/purse.ts
wrote vite.config.ts
next: npm install && npx capc check
`);
  expect(files.all()["/work/tsconfig.json"]).toBe(references);
  expect(files.all()["/work/tsconfig.app.json"]).toContain(
    '"plugins": [{ "name": "capc", "modules": ["src/modules"] }]\n  },\n  "include"',
  );
  expect(files.all()["/work/vite.config.ts"]).toContain("plugins: [capc()]");

  const own = "export default {};";
  const configured = makeFiles({ ...template, "/work/vite.config.ts": own });
  expect(await start(configured)).toContain(
    'to do: in vite.config.ts: `import capc from "capc/vite";` and `capc()` among its plugins\n',
  );
  expect(configured.all()["/work/vite.config.ts"]).toBe(own);
});
