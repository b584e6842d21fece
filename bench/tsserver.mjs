// How long `capc/tsserver` keeps an editor waiting, on the generated project of 200 modules, beside a `tsserver` without it. Usage: node bench/tsserver.mjs [ROUNDS]
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { driveTsserver } from "../test-fixtures/tools/drive-tsserver.mjs";
import { generateProject } from "./generate-project.mjs";
import { median } from "./median.mjs";

const rounds = Number(argv[2] ?? 11);
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "capc-bench-tsserver-"));
generateProject(folder, 200);
mkdirSync(join(folder, "node_modules"));
symlinkSync(at("node_modules/@capc"), join(folder, "node_modules/@capc"));
symlinkSync(at(""), join(folder, "node_modules/capc"));
const config = join(folder, "tsconfig.json");
const plain = readFileSync(config, "utf8");
const file = join(folder, "src/module-100.ts");
const text = readFileSync(file, "utf8");
const lines = text.split("\n").length;

/** Every other round asks for what nobody handed it. */
const body = (round) => text.replace("Math.min(", `${round % 2 ? "fetch(), " : ""}Math.min(${round}, `);
const edits = {
  "a body": body,
  "a type that others use": (round) => body(round).replace("readonly id: string;", `$&\n  more${round}?: number;`),
};

async function measure(words, capc) {
  writeFileSync(
    config,
    capc ? plain.replace('"declaration"', '"plugins": [{ "name": "capc/tsserver" }],\n    "declaration"') : plain,
  );
  const server = driveTsserver(at("node_modules/typescript-6/lib/tsserver.js"), folder);
  const timed = async (what) => {
    const start = performance.now();
    await what();
    return performance.now() - start;
  };
  server.tell("open", { file, fileContent: text });
  const opening = await timed(() => server.ask("semanticDiagnosticsSync", { file }));
  if (capc) await new Promise((done) => setTimeout(done, 5000));
  console.log(`${words}: opening ${opening.toFixed(0)} ms`);
  for (const [what, edit] of Object.entries(edits)) {
    const spent = { errors: [], names: [], shown: [] };
    for (let round = 0; round < rounds; round++) {
      const [end, insertString] = [{ endLine: lines + 9, endOffset: 1 }, edit(round)];
      const start = performance.now();
      server.tell("change", { file, line: 1, offset: 1, ...end, insertString });
      spent.errors.push(await timed(() => server.ask("semanticDiagnosticsSync", { file })));
      spent.names.push(await timed(() => server.ask("completionInfo", { file, line: 12, offset: 1 })));
      if (!capc) continue;
      await server.until(file, (said) => said.some(({ code }) => code > 990_000) === (round % 2 === 1));
      // What stood in the edited part is gone at once; what is new has to be found.
      if (round % 2 === 1) spent.shown.push(performance.now() - start);
    }
    const show = (name, numbers) =>
      `${name} ${median(numbers).toFixed(0)} (at most ${Math.max(...numbers).toFixed(0)})`;
    const shown = capc ? `, capc's word ${show("there after", spent.shown)}` : "";
    console.log(`  ${what}: ${show("errors", spent.errors)}, ${show("completion", spent.names)}${shown} ms`);
  }
  server.end();
}

await measure("tsserver", false);
await measure("with capc/tsserver", true);
rmSync(folder, { recursive: true });
