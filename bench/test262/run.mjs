// How much of the language is left after lockdown: runs test262 before and after, each test in a realm of its own.
//   node bench/test262/run.mjs <checkout of tc39/test262> [--sample 4000] [--only <part of a path>] [--write] [--show] [--ses]
//     [--expected <file>]
// Of the tests that pass before, it tells how many fail after, grouped by reason; --write renews expected-failures.txt, and without it a
// test that fails and is not expected to, or the other way round, makes the exit code 1.
import { fork } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundleLockdown } from "./bundle-lockdown.mjs";
import { groupFailures } from "./group-failures.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string" },
    only: { type: "string", default: "" },
    write: { type: "boolean", default: false },
    expected: { type: "string" },
    ses: { type: "boolean", default: false },
    show: { type: "boolean", default: false },
  },
});
if (positionals.length !== 1) throw new Error("usage: node bench/test262/run.mjs <checkout of tc39/test262>");
const root = resolve(positionals[0]);
const expectedPath = values.expected ?? fileURLToPath(new URL("expected-failures.txt", import.meta.url));

const everyTest = ["language", "built-ins"]
  .flatMap((part) => readdirSync(join(root, "test", part), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith(".js") && !entry.name.includes("_FIXTURE"))
  .map((entry) => relative(join(root, "test"), join(entry.parentPath, entry.name)))
  .filter((path) => path.includes(values.only))
  .sort();
const size = Math.min(Number(values.sample ?? everyTest.length), everyTest.length);
// Spread evenly over the sorted paths: every folder has its share.
const tests = Array.from({ length: size }, (_, i) => everyTest[Math.floor((i * everyTest.length) / size)]);

const readSes = () => {
  const path = fileURLToPath(new URL("../peers/node_modules/ses/dist/ses.umd.js", import.meta.url));
  return `${readFileSync(path, "utf8")}\nlockdown();`;
};
const runtime = values.ses ? readSes() : await bundleLockdown();
const results = [];
let next = 0;

/** Children are renewed: contexts are heavy, and a test may leave something behind. */
const work = () =>
  new Promise((done) => {
    let left = 400;
    let current;
    let hasPassed = false;
    let timer;
    const child = fork(new URL("work.mjs", import.meta.url), {
      execArgv: ["--experimental-vm-modules", "--no-warnings", "--expose-gc", "--max-old-space-size=1024"],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const give = () => {
      current = left-- > 0 ? tests[next++] : undefined;
      hasPassed = false;
      if (current === undefined) return void child.kill("SIGKILL");
      timer = setTimeout(() => child.kill("SIGKILL"), 60_000);
      child.send({ root, path: current, runtime });
    };
    child.on("message", (message) => {
      if (message === "passed") {
        hasPassed = true;
        return;
      }
      clearTimeout(timer);
      if (message !== "ready") results.push(message);
      if (results.length % 500 === 0 && results.length > 0)
        process.stderr.write(`${results.length} of ${tests.length}\n`);
      give();
    });
    child.on("close", () => {
      clearTimeout(timer);
      const end = "the process ended";
      if (current !== undefined) results.push({ path: current, ...(hasPassed ? { after: end } : { before: end }) });
      done(next < tests.length ? work() : undefined);
    });
  });

await Promise.all(Array.from({ length: availableParallelism() }, work));

results.sort((a, b) => (a.path < b.path ? -1 : 1));
const passed = results.filter(({ before }) => before === undefined);
const failed = passed.filter(({ after }) => after !== undefined);
for (const one of failed)
  one.text = readFileSync(join(root, "test", one.path), "utf8").replace(/\/\*---[\s\S]*?---\*\//, "");
const { text, rows } = groupFailures(failed);
const share = (count) => `${count} (${((count / Math.max(passed.length, 1)) * 100).toFixed(2)} %)`;
const besides = rows.filter(({ isFrozen }) => !isFrozen).reduce((sum, { paths }) => sum + paths.length, 0);
console.log(
  `${results.length} tests, ${passed.length} pass before lockdown; of these fail after it: ${share(failed.length)}`,
);
console.log(`${share(besides)} without those that demand that intrinsics be not frozen`);
for (const { name, reason, paths } of rows) console.log(`  ${share(paths.length)} ${name}: ${reason}`);
const reasonOf = new Map(failed.map(({ path, after }) => [path, after]));
if (values.show)
  for (const { name, paths } of rows) for (const path of paths) console.log(`${name}\t${path}\t${reasonOf.get(path)}`);
if (values.write) writeFileSync(expectedPath, text);
else if (!values.ses) {
  const expected = new Set(readFileSync(expectedPath, "utf8").split("\n"));
  const surprises = passed.filter(({ path, after }) => expected.has(path) !== (after !== undefined));
  for (const { path, after } of surprises)
    console.log(after === undefined ? `passes: ${path}` : `fails: ${path}: ${after}`);
  process.exitCode = surprises.length > 0 ? 1 : 0;
}
