// How long `capc lsp` takes to tell of an edit, on the generated project of 200 modules. A real client over stdio. Usage: node bench/lsp.mjs [ROUNDS]
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, execPath } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node.js";
import { generateProject } from "./generate-project.mjs";
import { median } from "./median.mjs";

const rounds = Number(argv[2] ?? 15);
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "capc-bench-lsp-"));
generateProject(folder, 200);
symlinkSync(at("node_modules"), join(folder, "node_modules"));
const path = join(folder, "src/module-100.ts");
const uri = pathToFileURL(path).href;
const text = readFileSync(path, "utf8");

const child = spawn(execPath, [at("dist/cli/main.js"), "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
let heard = () => {};
client.onNotification("textDocument/publishDiagnostics", (one) => one.uri === uri && heard(one.diagnostics));
client.listen();
const answer = (count) =>
  new Promise((resolve) => {
    heard = (diagnostics) => diagnostics.length === count && resolve();
  });
let version = 1;
const change = (changed) =>
  client.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: ++version },
    contentChanges: [{ text: changed }],
  });
async function timed(what) {
  const start = performance.now();
  await what();
  return performance.now() - start;
}

await client.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {} });
await client.sendNotification("initialized", {});
const wrong = text.replace(/Math\.min\(/, "fetch(), Math.min(");
const opening = await timed(async () => {
  const told = answer(1);
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "typescript", version, text: wrong },
  });
  await told;
});
const spent = { appears: [], goes: [], hover: [] };
for (let round = 0; round < rounds; round++) {
  spent.goes.push(
    await timed(async () => {
      const told = answer(0);
      await change(text);
      await told;
    }),
  );
  spent.hover.push(
    await timed(() =>
      client.sendRequest("textDocument/hover", { textDocument: { uri }, position: { line: 20, character: 40 } }),
    ),
  );
  spent.appears.push(
    await timed(async () => {
      const told = answer(1);
      await change(wrong);
      await told;
    }),
  );
}
console.log(`open, with the start of TypeScript   ${opening.toFixed(0)} ms`);
console.log(`an error appears                     ${median(spent.appears).toFixed(0)} ms`);
console.log(`it goes                              ${median(spent.goes).toFixed(0)} ms`);
console.log(`hover                                ${median(spent.hover).toFixed(0)} ms`);
child.kill();
rmSync(folder, { recursive: true });
