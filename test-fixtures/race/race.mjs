// Holds a `Dir` against somebody who swaps a directory in it for a link to the outside: `node test-fixtures/race/race.mjs [tries]`.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { makeDir } from "@capc/std/host";

const tries = Number(process.argv[2] ?? 100_000);
const base = mkdtempSync(join(tmpdir(), "capc-race-"));
const [root, outside] = [join(base, "root"), join(base, "outside")];
for (const [folder, text] of [
  [join(root, "d"), "inside"],
  [outside, "the secret"],
]) {
  mkdirSync(join(folder, "e"), { recursive: true });
  for (const path of ["f", "e/f"]) writeFileSync(join(folder, path), text);
}
writeFileSync(join(outside, "secret"), "");
symlinkSync(outside, join(root, "link"));
/** What is outside, to the last byte. */
const seen = () =>
  JSON.stringify(
    readdirSync(outside, { recursive: true, withFileTypes: true })
      .map((entry) => [entry.name, entry.isFile() ? readFileSync(join(entry.parentPath, entry.name), "utf8") : ""])
      .sort(),
  );
const before = seen();

const stop = new Int32Array(new SharedArrayBuffer(12));
const attacker = new Worker(new URL("./swap-directory.mjs", import.meta.url), { workerData: { root, outside, stop } });
const ended = new Promise((resolve, reject) => attacker.once("exit", resolve).once("error", reject));

const dir = makeDir(root);
const at = async (path) => dir.file(path);
let n = 0;
/** Each answers what was read, if anything. */
const acts = [
  async () => (await at("d/f")).text(),
  async () => (await at("d/e/f")).text(),
  async () => (await (await dir.open("d")).file("f")).text(),
  async () => (await (await dir.readOnly().open("d/e")).file("f")).bytes().then((bytes) => Buffer.from(bytes).toString()),
  async () => {
    const reader = await (await at("d/f")).reader();
    const text = await reader.read(10);
    await reader.close();
    return text;
  },
  async () => (await at("d/f")).stat().then(({ size }) => (size === 6 ? "" : "secret")),
  async () => (await dir.open("d")).list().then((list) => list.map(({ name }) => name).join()),
  async () => (await (await at("d/a")).appendOnly().append("mine"), ""),
  async () => (await (await (await at("d/w")).writer()).close(), ""),
  async () => (await dir.make(`d/m${n}`), await dir.remove(`d/m${n}`), ""),
  async () => (await (await at("lure")).appendOnly().append("mine"), await dir.remove("lure"), ""),
  async () => (await (await (await at("lure")).writer()).close(), await dir.remove("lure"), ""),
  async () => (await dir.rename("d/a", "d/b"), ""),
  async () => (await dir.remove("d/b"), ""),
  async () => (n % 97 === 0 ? (await (await at("d/r")).replace("mine"), "") : (await at("d/f")).text()),
];
const counts = { done: 0, refused: 0, escaped: 0, odd: 0 };
const usual = new Set(["not-found", "not-a-directory", "not-a-file", "exists"]);
const swapsAtStart = () => Atomics.load(stop, 1);
while (swapsAtStart() === 0) await new Promise((resolve) => setTimeout(resolve, 1));
for (; n < tries; n++) {
  try {
    const text = await acts[n % acts.length]();
    counts[text.includes("secret") ? "escaped" : "done"]++;
  } catch (error) {
    counts[usual.has(error.code) ? "refused" : "odd"]++;
    if (!usual.has(error.code) && counts.odd < 5) console.error(error);
  }
}
Atomics.store(stop, 0, 1);
await ended;
if (seen() !== before) counts.escaped++;
rmSync(base, { recursive: true, force: true });
const swaps = Atomics.load(stop, 1);
console.log(
  `${tries} tries against ${swaps} swaps: ${counts.done} done inside, ${counts.refused} refused, ${counts.odd} odd, ${counts.escaped} escaped`,
);
// Who was never refused was never attacked.
process.exitCode = counts.escaped + counts.odd > 0 || counts.refused === 0 ? 1 : 0;
