import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isNamespace } from "@capc/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as fakes from "./fakes.ts";
import * as host from "./host.ts";
import * as pure from "./pure.ts";
import { walkReachable } from "./test/walk-reachable.ts";

const base = mkdtempSync(join(tmpdir(), "capc-no-host-"));
let server: Server;
let port = 0;
beforeAll(async () => {
  const root = join(base, "root");
  mkdirSync(join(root, "sub"), { recursive: true });
  writeFileSync(join(root, "a.txt"), "text\nof a file\n");
  writeFileSync(join(root, "sub/b.txt"), "more");
  symlinkSync("/etc/passwd", join(root, "link"));
  server = createServer((request, response) => {
    if (request.url?.includes("redirect")) response.writeHead(302, { location: "/a.txt" });
    response.end('{"a":[1,"two"]}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(base, { recursive: true, force: true });
});

const origin = (): string => `http://127.0.0.1:${port}`;
const files = { "a.txt": "text\nof a file\n", "sub/b.txt": "more" };

/** One capability of each maker, and of each fake that has something of its own. A maker that is missing fails the test below. */
const made: Readonly<Record<string, () => unknown>> = {
  makeClock: () => host.makeClock(),
  makeConsole: () => host.makeConsole(() => {}),
  makeDir: () => host.makeDir(join(base, "root")),
  makeRandom: () => host.makeRandom(),
  makeRunner: () =>
    host.makeRunner({ program: "/bin/sh", argv: ["-c", "cat; echo err >&2", "--", host.words(2)], timeoutMs: 2000 }),
  makeTimer: () => host.makeTimer().capped({ pending: 100, ms: 5 }),
  memoryDir: () => fakes.memoryDir(files),
  fakeClock: () => fakes.fakeClock(),
  fakeTimer: () => {
    const fake = fakes.fakeTimer();
    setInterval(() => void fake.pass(10), 5).unref();
    return fake;
  },
  seededRandom: () => fakes.seededRandom(),
  makeFetcher: () => host.makeFetcher({ origin: origin(), allowLoopback: port }),
  makeHttpListener: () => host.makeHttpListener({ port: 0 }),
  makeStore: () => host.makeStore(join(base, "store")),
  makeDatabase: () =>
    host
      .makeDatabase({ file: ":memory:" })
      .query("select 1 as one, ? as other", { row: { assert: (row: unknown) => row } }),
  makeConfig: () => host.makeConfig({ "a.txt": "set", b: undefined }, ["a.txt", "b"]),
  makeConnector: () => host.makeConnector({ host: "127.0.0.1", port, allowLoopback: port, limits: { timeoutMs: 40 } }),
  makeLogger: () => host.makeLogger(() => {}),
  makeResolver: () => host.makeResolver({ suffixes: ["a.txt"], resolve: async () => ["192.0.2.1"] }),
  makeSigner: () => host.makeSigner(),
  makeVerifier: () =>
    host.makeVerifier(generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" }) as string),
  fakeConfig: () => fakes.fakeConfig({ "a.txt": "set" }),
  fakeConnector: () => fakes.fakeConnector(async (other) => void (await other.write(new Uint8Array([1, 2, 3])))),
  fakeResolver: () => fakes.fakeResolver({ "a.txt": ["192.0.2.1"] }),
  fakeSigner: () => fakes.fakeSigner(),
  memoryLogger: () => fakes.memoryLogger().logger,
  fakeFetcher: () => fakes.fakeFetcher({ "GET /a.txt": { status: 200, body: "text" } }).fetcher,
  fakeHttpListener: () => fakes.fakeHttpListener().listener,
  memoryStore: () => fakes.memoryStore(),
  fakeQuery: () => fakes.fakeQuery((one) => [{ one: String(one) }], { row: { assert: (row: unknown) => row } }),
};

const nothing = (): void => {};
const trap = new Proxy(nothing, { get: () => trap, apply: () => trap }) as () => unknown;
/** What is passed to each method, whatever it says that it takes. */
const tuples: readonly (readonly unknown[])[] = [
  [],
  ["a.txt"],
  ["sub"],
  ["link"],
  ["none"],
  ["../../etc/passwd"],
  ["/a.txt"],
  ["/redirect"],
  ["new"],
  ["new", "newer"],
  ["GET", "/a.txt"],
  ["POST", "/a.txt", "body", { headers: { a: "b" } }],
  ["key", { a: [1, null, new Uint8Array([1])] }],
  [1],
  [4, nothing],
  [-1],
  [Number.NaN],
  [nothing],
  [async () => ({ status: 200 })],
  [new Uint8Array([104, 105])],
  [{ args: ["x"], stdin: new Uint8Array([104, 105]) }],
  [{ bytes: 1000, files: 1000, keys: 10, pending: 10, ms: 4, calls: 1, maxBytes: 1000 }],
  [null, null],
  [Symbol("odd"), 1n],
  [
    {
      get bytes() {
        throw new Error("mine");
      },
    },
  ],
  [trap, trap],
];
/** They end something, so they are called when all else has been. */
const last = new Set(["revoke", "stop", "close", "remove"]);

/** How many capabilities with the same members are called. Each was reached in another way; CAPC_ALIKE=100 looks at many more. */
const alike = Number(process.env.CAPC_ALIKE ?? 3);

interface Found {
  readonly problems: string[];
  readonly reached: Set<string>;
}

const outcome = async (act: () => unknown): Promise<{ readonly value?: unknown; readonly error?: unknown }> => {
  try {
    const result = act();
    if (!(result instanceof Promise)) return { value: result };
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, 1500, undefined));
    return { value: await Promise.race([result, late]) };
  } catch (error) {
    return { error };
  }
};

/** Calls all methods of all that is reached, in all ways, and looks at what comes back. */
async function explore(root: unknown, name: string): Promise<Found> {
  const [problems, reached] = [[] as string[], new Set<string>()];
  const queue: [object, string][] = [];
  const counts = new Map<string, number>();
  const look = (value: unknown, path: string): void => {
    const walked = walkReachable(value, path);
    problems.push(...walked.problems);
    for (const [namespace, at] of walked.namespaces) {
      // One of each way: what it leads to with other arguments is the same code.
      const members = Object.keys(namespace).join();
      const count = counts.get(members) ?? 0;
      if (reached.has(at) || count >= alike) continue;
      counts.set(members, count + 1);
      reached.add(at);
      queue.push([namespace, at]);
    }
  };
  look(root, name);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const [namespace, path] = next;
    const methods = Object.entries(namespace).filter(([, member]) => typeof member === "function");
    methods.sort(([one], [other]) => Number(last.has(one)) - Number(last.has(other)));
    const ends = methods.filter(([key]) => last.has(key));
    for (const [key, method] of [...methods, ...ends]) {
      for (const args of tuples) {
        const { value, error } = await outcome(() => (method as (...all: unknown[]) => unknown)(...args));
        look(value, `${path}.${key}()`);
        if (error === undefined || (error as Error).message === "mine") continue;
        look(error, `${path}.${key}() throws`);
        const said = error instanceof Error ? error.message : String(error);
        if (said.includes(base) || said.includes(tmpdir()) || said.includes(`${port}`) || /\n\s+at /.test(said))
          problems.push(`${path}.${key}() says where it is: ${said}`);
      }
    }
  }
  return { problems, reached };
}

describe("no object of the host crosses", () => {
  it("unnoticed", () => {
    const odd = [
      new URL("http://x"),
      Buffer.from("x"),
      new Uint8Array(8).subarray(1),
      new Map(),
      new Error("with a stack"),
      {},
    ];
    for (const value of [
      ...odd,
      () => {},
      Object.freeze([server]),
      Object.freeze({
        get a() {
          return 1;
        },
      }),
    ])
      expect(walkReachable(value, "it").problems).not.toEqual([]);
    for (const value of [1, "text", Object.freeze([Object.freeze({ a: 1n })]), new Uint8Array(2), Promise.resolve()])
      expect(walkReachable(value, "it").problems).toEqual([]);
  });

  it("from any maker, all of which are looked at", () => {
    const makers = Object.keys(host).filter((name) => name.startsWith("make"));
    const ofFakes = Object.keys(fakes);
    expect([...makers, ...ofFakes].filter((name) => made[name] === undefined)).toEqual([]);
  });

  it.each(Object.keys(made))("from %s, by any of its methods, values and errors", async (name) => {
    const start = performance.now();
    const root = made[name]!();
    expect(isNamespace(root)).toBe(true);
    const { problems, reached } = await explore(root, name);
    expect([...new Set(problems)]).toEqual([]);
    expect(reached.size).toBeGreaterThan(0);
    if (process.env.CAPC_TIMES) console.log(name, reached.size, performance.now() - start);
  });

  it("from what only computes", async () => {
    const problems: string[] = [];
    for (const [name, value] of Object.entries(pure)) {
      if (typeof value !== "function") {
        problems.push(...(await explore(value, name)).problems);
        continue;
      }
      for (const args of tuples) {
        const { value: result, error } = await outcome(() => (value as (...all: unknown[]) => unknown)(...args));
        problems.push(...walkReachable(result, `${name}()`).problems);
        if ((error as Error | undefined)?.message !== "mine")
          problems.push(...walkReachable(error, `${name}() throws`).problems);
      }
    }
    expect([...new Set(problems)]).toEqual([]);
  });
});
