import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { expect, it } from "vitest";

const folder = new URL("./programs/", import.meta.url);
const files = readdirSync(folder);

// One process for all: loading locks its realm down.
const script = `
  import { readFileSync } from "node:fs";
  import { createLoader } from "capc";
  const loader = await createLoader();
  const answers = {};
  for (const name of ${JSON.stringify(files)}) {
    const { exports } = await loader.load(readFileSync(new URL(name, ${JSON.stringify(folder.href)}), "utf8"), { filename: name });
    answers[name] = exports.run(1);
  }
  await loader.close();
  console.log(JSON.stringify(answers));
`;
const confined = JSON.parse(
  execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }),
);

it.each(files)("%s answers the same, confined and guarded, as it does in plain Node", async (name) => {
  const plain = (await import(`./programs/${name}`)) as { run(size: number): string };
  expect(confined[name]).toBe(plain.run(1));
});
