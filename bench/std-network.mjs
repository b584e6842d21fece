// What a Fetcher and a Store cost beside what they stand on, in one run: rounds of each in turn.
// Fetcher: node:http with an agent that keeps connections, to a server in a process of its own. Store: the same SQLite, same file settings, same statements.
// Usage: node bench/std-network.mjs [ROUNDS]
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { createRequire, isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process, { argv, execPath } from "node:process";
import { makeDatabase, makeFetcher } from "@capc/std/host";
import { median } from "./median.mjs";

const rounds = Number(argv[2] ?? 15);
const folder = mkdtempSync(join(tmpdir(), "capc-bench-"));

/**
 * Times some ways to do the same in turn, so that what slows the machine down slows them all. The quickest round is what the work takes where nobody
 * else is at the disk and the processor; what was computed leaves waiting out.
 */
async function compare(name, calls, ways) {
  const kinds = ["in the middle", "at best", "computing"];
  const times = Object.fromEntries(Object.keys(ways).map((way) => [way, { waited: [], computed: [] }]));
  for (let round = -3; round < rounds; round++)
    for (const [way, act] of Object.entries(ways)) {
      const [start, before] = [performance.now(), process.cpuUsage()];
      await act(calls);
      const { user, system } = process.cpuUsage(before);
      if (round < 0) continue;
      times[way].waited.push((1000 * (performance.now() - start)) / calls);
      times[way].computed.push((user + system) / calls);
    }
  const shown = Object.entries(times).map(([way, { waited, computed }]) => [
    way,
    [median(waited), Math.min(...waited), median(computed)],
  ]);
  const [[, base]] = shown;
  const [, last] = shown.at(-1);
  const micros = shown.map(([way, all]) => `${way} ${all.map((time) => time.toFixed(1)).join(" / ")} µs`);
  const ratios = kinds.map((kind, at) => `${(last[at] / base[at]).toFixed(2)} ${kind}`);
  console.log(`${name}: ${micros.join(", ")}; ratio ${ratios.join(", ")}`);
}

const script = `
  import { createServer } from "node:http";
  const bodies = { "/1k": Buffer.alloc(1024, "x"), "/100k": Buffer.alloc(102400, "x"), "/1m": Buffer.alloc(1 << 20, "x") };
  const server = createServer((request, response) => {
    request.resume().on("end", () => response.end(bodies[request.url] ?? "ok"));
  });
  server.listen(0, "127.0.0.1", () => process.stdout.write(String(server.address().port)));
`;
const child = spawn(execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
const port = Number(await new Promise((resolve) => child.stdout.once("data", resolve)));
const fetcher = makeFetcher({ origin: `http://127.0.0.1:${port}`, allowLoopback: port, methods: ["GET", "POST"] });
const agent = new Agent({ keepAlive: true });

const call = (method, path, body) =>
  new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path, method, agent, headers: body ? { "content-length": body.length } : {} },
      (reply) => {
        const chunks = [];
        reply.on("data", (chunk) => chunks.push(chunk));
        reply.on("end", () =>
          resolve({ status: reply.statusCode, headers: reply.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });

for (const [size, calls] of [
  ["1k", 300],
  ["100k", 100],
  ["1m", 20],
])
  await compare(`Fetcher, get ${size}`, calls, {
    "node:http": async (n) => {
      for (let i = 0; i < n; i++) await call("GET", `/${size}`);
    },
    Fetcher: async (n) => {
      for (let i = 0; i < n; i++) await fetcher.get(size);
    },
  });
const body = Buffer.alloc(10_240, "x");
await compare("Fetcher, post 10k", 300, {
  "node:http": async (n) => {
    for (let i = 0; i < n; i++) await call("POST", "/", body);
  },
  Fetcher: async (n) => {
    for (let i = 0; i < n; i++) await fetcher.send("POST", "", body);
  },
});
await compare("Fetcher, 8 at once", 400, {
  "node:http": (n) =>
    Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let i = 0; i < n / 8; i++) await call("GET", "/1k");
      }),
    ),
  Fetcher: (n) =>
    Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let i = 0; i < n / 8; i++) await fetcher.get("1k");
      }),
    ),
});
child.kill();

const load = createRequire(import.meta.url);
const settings = "pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full;";
const table = "create table kv (k text primary key, v text not null, n integer not null) without rowid";
const upsert = "insert into kv (k, v, n) values (?, ?, ?) on conflict (k) do update set v = excluded.v, n = excluded.n";
let count = 0;
const values = {
  small: { id: 7, title: "Ficciones", done: false },
  "1k": { id: 7, tags: ["a", "b", "c"], text: "x".repeat(1000) },
  "20k": {
    notes: Array.from({ length: 200 }, (_, id) => ({ id, title: `note ${id}`, text: "some words ".repeat(5) })),
  },
};

for (const driver of isBuiltin("node:sqlite") ? ["wasm", "node"] : ["wasm"]) {
  const file = join(folder, `raw-${driver}.db`);
  const Database = driver === "wasm" ? load("node-sqlite3-wasm").Database : load("node:sqlite").DatabaseSync;
  const raw = new Database(file);
  raw.exec(settings);
  raw.exec(table);
  // Read to its end, as a Store does: a statement in its middle keeps the log from being put away.
  const [setter, getter] = [raw.prepare(upsert), raw.prepare("select v from kv where k = ?")];
  const set = driver === "wasm" ? (...cells) => setter.run(cells) : (...cells) => setter.run(...cells);
  const get = driver === "wasm" ? (key) => getter.all([key])[0] : (key) => getter.get(key);
  const store = makeDatabase({ file: join(folder, `store-${driver}.db`), driver }).store();
  for (const [name, value] of Object.entries(values)) {
    await compare(`Store on ${driver}, set ${name}`, 100, {
      SQLite: async (n) => {
        for (let i = 0; i < n; i++) {
          // Another text each time: writing what is there already is nothing to a database.
          const text = JSON.stringify({ ...value, count: ++count });
          await set(`key ${i}`, text, text.length);
        }
      },
      Store: async (n) => {
        for (let i = 0; i < n; i++) await store.set(`key ${i}`, { ...value, count: ++count });
      },
    });
    await compare(`Store on ${driver}, get ${name}`, 1000, {
      SQLite: async (n) => {
        for (let i = 0; i < n; i++) await JSON.parse(get(`key ${i % 100}`).v);
      },
      Store: async (n) => {
        for (let i = 0; i < n; i++) await store.get(`key ${i % 100}`);
      },
    });
  }
}
rmSync(folder, { recursive: true });
