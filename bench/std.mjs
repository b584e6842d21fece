// What the standard library adds: a file read through a `FileReader`, against Node's own loops over the same file with the same chunks, in
// one run and in a realm that is locked down. `node bench/std.mjs [MEGABYTES]`; 1 GB unless said otherwise.
import "@capc/runtime/lockdown";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { makeDir } from "@capc/std/host";
import { median } from "./median.mjs";

const megabytes = Number(process.argv[2] ?? 1024);
const folder = fs.mkdtempSync(join(tmpdir(), "capc-bench-"));
const path = join(folder, "file");
const chunk = 64 * 1024;
const rounds = 5;

const out = fs.openSync(path, "w");
for (let i = 0; i < megabytes; i++) fs.writeSync(out, Buffer.alloc(1024 * 1024, i % 256));
fs.closeSync(out);
const total = megabytes * 1024 * 1024;

const dir = makeDir(folder).readOnly();
// A module that was built before, as programs are: a compiler in the process makes all of its memory dearer to collect.
const root = fileURLToPath(new URL("../", import.meta.url));
fs.symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
const words = [join(root, "dist/cli/main.js"), "build", "--outDir", folder, join(root, "std/test/use-files.ts")];
execFileSync(process.execPath, words, { cwd: root, stdio: "inherit" });
const module = await import(pathToFileURL(join(folder, "use-files.js")).href);
const ways = {
  "Node's fs.read, callbacks": async () => {
    const fd = fs.openSync(path, "r");
    const into = Buffer.alloc(chunk);
    const read = () =>
      new Promise((resolve, reject) =>
        fs.read(fd, into, 0, chunk, null, (error, n) => (error ? reject(error) : resolve(n))),
      );
    let sum = 0;
    for (let n = await read(); n > 0; n = await read()) sum += n;
    fs.closeSync(fd);
    return sum;
  },
  "Node's FileHandle.read": async () => {
    const handle = await fs.promises.open(path);
    const into = Buffer.alloc(chunk);
    let sum = 0;
    for (;;) {
      const { bytesRead } = await handle.read(into, 0, chunk, null);
      if (bytesRead === 0) break;
      sum += bytesRead;
    }
    await handle.close();
    return sum;
  },
  "Node's fs.readSync": async () => {
    const fd = fs.openSync(path, "r");
    const into = Buffer.alloc(chunk);
    let sum = 0;
    for (let n = fs.readSync(fd, into); n > 0; n = fs.readSync(fd, into)) sum += n;
    fs.closeSync(fd);
    return sum;
  },
  "FileReader.readBytes": async () => {
    const reader = await (await dir.file("file")).reader();
    let sum = 0;
    for (let bytes = await reader.readBytes(chunk); bytes.length > 0; bytes = await reader.readBytes(chunk))
      sum += bytes.length;
    await reader.close();
    return sum;
  },
  "FileReader in a module, through its guards": async () => module.drain(await dir.file("file"), chunk),
};

const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
// On a machine that does other things as well, what was computed says more than what a clock on the wall saw.
const work = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
const computed = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
let [least, most] = [Number.POSITIVE_INFINITY, 0];
try {
  for (let round = 0; round <= rounds; round++) {
    for (const [name, read] of Object.entries(ways)) {
      const watched = name.startsWith("FileReader");
      const timer = setInterval(() => {
        const { rss } = process.memoryUsage();
        if (watched && round > 0) [least, most] = [Math.min(least, rss), Math.max(most, rss)];
      }, 20);
      const [start, before] = [process.hrtime.bigint(), computed()];
      if ((await read()) !== total) throw new Error(`${name} did not read all of it`);
      // The first round is for warming up.
      if (round > 0) {
        times[name].push(Number(process.hrtime.bigint() - start) / 1e6);
        work[name].push(computed() - before);
      }
      clearInterval(timer);
    }
  }
} finally {
  fs.rmSync(folder, { recursive: true });
}
const base = "Node's FileHandle.read";
const best = (all) => Math.min(...all);
const ratio = (of, name, middle = median) =>
  `${middle(of[name]).toFixed(0)} ms, ${(middle(of[name]) / middle(of[base])).toFixed(2)} ×`;
for (const name of Object.keys(ways))
  console.log(
    `${name}: ${megabytes} MB in ${ratio(times, name)} FileHandle.read; at best ${ratio(times, name, best)}; computing ${ratio(work, name)}`,
  );
console.log(
  `memory while FileReader reads: between ${(least / 2 ** 20).toFixed(0)} and ${(most / 2 ** 20).toFixed(0)} MB`,
);
