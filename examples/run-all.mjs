// What `npm start` runs: each example in a process of its own, as a person would start it.
import { spawnSync } from "node:child_process";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const examples = [
  [
    "Money that cannot be forged",
    "npx capc run examples/mint/main.ts",
    [path("../dist/cli/main.js"), "run", path("mint/main.ts")],
  ],
  ["One method of a reader", "node examples/file-reader/host.mjs", [path("file-reader/host.mjs")]],
  ["Plug-ins from strangers", "node examples/plugin-host/host.mjs", [path("plugin-host/host.mjs")]],
  [
    "What a web server asks for",
    "npx capc run examples/notes/main.ts --explain",
    [path("../dist/cli/main.js"), "run", path("notes/main.ts"), "--explain"],
  ],
];

for (const [title, command, args] of examples) {
  console.log(`${title}\n${"=".repeat(title.length)}\n$ ${command}\n`);
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) {
    console.error(`${relative(process.cwd(), args[0])} ended with ${status}`);
    process.exit(1);
  }
  console.log();
}
