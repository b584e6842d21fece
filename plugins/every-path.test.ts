import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { hostResults, makeProject, projectTexts, results } from "../test-fixtures/tools/same-project.ts";

// What bundlers, Vitest and `capc/register` make of the same project is held against the same results, in the tests beside this one.

const folder = makeProject();
afterAll(() => folder.remove());
const node = (...words: readonly string[]): string =>
  execFileSync(process.execPath, words, { cwd: folder.path, encoding: "utf8" });

test("`capc build` makes what behaves as the project does", () => {
  node(fileURLToPath(new URL("../dist/cli/main.js", import.meta.url)), "build");
  expect(JSON.parse(node("dist/main.js"))).toEqual(hostResults);
});

test("the loader makes what behaves as the project does", () => {
  folder.write({
    "load.mjs": `
      import { createLoader } from "capc";
      import { exercise } from "./dist/exercise.js";
      const texts = ${JSON.stringify(projectTexts)};
      const modules = Object.fromEntries(Object.entries(texts).flatMap(([path, text]) =>
        path.endsWith(".ts") && !/main|exercise/.test(path) ? [[path.replace("src/", "./"), text]] : []));
      const loader = await createLoader();
      const load = async (name) => {
        const { ["./" + name]: text, ...others } = modules;
        return (await loader.load(text, { filename: name, modules: others })).exports;
      };
      const [purse, { used }, even] = [await load("purse.ts"), await load("unused.ts"), await load("even.ts")];
      console.log(JSON.stringify(exercise({ purse, even, used })));
      await loader.close();`,
  });
  expect(JSON.parse(node("load.mjs"))).toEqual(results);
});
