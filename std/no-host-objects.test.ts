import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as fakes from "./fakes.ts";
import * as host from "./host.ts";
import * as pure from "./pure.ts";
import { serveHttp, serveText, type TestServer } from "./test/serve-routes.ts";
import { startWalk, type Walk, walk } from "./test/walk-values.ts";

const folder = mkdtempSync(join(tmpdir(), "capc-test-"));
let http: TestServer;
let echo: TestServer;
beforeAll(async () => {
  mkdirSync(join(folder, "a"));
  writeFileSync(join(folder, "users"), "text\nmore\n");
  http = await serveHttp((_, response) => response.setHeader("x-a", "1").end('{"a":[1,{"b":null}]}'));
  echo = await serveText((socket, text) => socket.write(text));
});
afterAll(async () => {
  await http.close();
  await echo.close();
  rmSync(folder, { recursive: true });
});

const publicKey = generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" }) as string;
const bytes = new Uint8Array([65, 66]);
/** What a method is called with to make it work, by its name. */
const fitting: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  addresses: [["example.com"], ["a.example.com"], ["localhost"]],
  append: [["x"]],
  below: [[5]],
  bytes: [[5], []],
  capped: [[{ pending: 3, ms: 20 }]],
  child: [[{ a: 1 }]],
  coarse: [[1000]],
  encode: [["a"], [bytes]],
  decode: [[bytes], ["QQ=="]],
  every: [[10, () => {}]],
  file: [["users"], ["none"], ["a"]],
  get: [["users"], ["none"], ["A"]],
  limited: [[{ perMinute: 100 }], [100]],
  list: [[]],
  make: [["b"], ["a"]],
  methods: [["GET"]],
  need: [["A"], ["B"]],
  only: [["A"]],
  open: [["a"], ["users"]],
  parse: [['{"a":[1]}'], ["{"]],
  quota: [[{ bytes: 5 }]],
  read: [[10], []],
  readBytes: [[10]],
  readLine: [["? "]],
  remove: [["none"], ["a"]],
  rename: [
    ["none", "other"],
    ["b", "c"],
  ],
  replace: [["x"]],
  run: [["users"], [{}], [{ args: ["x"] }]],
  seek: [[1], [0, "end"]],
  send: [
    ["POST", "users", "x"],
    ["GET", "users"],
  ],
  set: [["users", { a: [1, bytes] }]],
  sign: [[bytes]],
  sleep: [[1]],
  under: [["a"], ["example.com"]],
  verify: [[bytes, bytes]],
  watch: [[() => {}]],
  withHeaders: [[{ "x-a": "1" }]],
  write: [["x"], [bytes], [{ a: 1 }]],
};
const hostile = (): readonly (readonly unknown[])[] => [
  [],
  [null],
  [{}],
  ["../x"],
  ["/etc/passwd"],
  [Number.NaN],
  [new Proxy({}, { ownKeys: () => ["a"] })],
  [new URL("http://a.example"), new URL("http://a.example")],
  ["users", Symbol("a")],
  [Buffer.from("x"), Buffer.from("y")],
];

/** Calls every method of every Namespace that comes along, and looks at all that it gives, throws, and hands to callbacks. */
async function exercise(
  roots: Readonly<Record<string, unknown>>,
  deepest: number,
): Promise<Walk & { readonly neverDone: readonly string[] }> {
  const state = startWalk();
  for (const [name, value] of Object.entries(roots)) await walk(value, name, state);
  const called = new Set<string>();
  const [tried, done] = [new Set<string>(), new Set<string>()];
  const heard: unknown[] = [];
  const handler = (...args: unknown[]): Promise<unknown> => {
    heard.push(...args);
    return Promise.resolve({ status: 200, body: "ok" });
  };
  for (let at = 0; at < state.found.length; at++) {
    const [path, namespace] = state.found[at]!;
    // What a method leads to is called as well, each kind of thing once.
    const kind = `${path.split(/[ .(]/)[0]} ${Object.keys(namespace)}`;
    if (called.has(kind) || path.split("()").length > deepest) continue;
    called.add(kind);
    // Who reads wants something to have been written, and what is closed or renamed is not there any more.
    const order = ["write", "read", "", "rename", "close|stop|revoke"];
    const last = (name: string): number => {
      const found = order.findIndex((one) => one !== "" && new RegExp(`^(${one})$`).test(name));
      return found < 0 ? 2 : found;
    };
    const isGone = (name: string, [first]: readonly unknown[]): boolean => name === "remove" && first === "users";
    const names = Object.keys(namespace).filter((name) => typeof namespace[name] === "function");
    for (const name of names.toSorted((a, b) => last(a) - last(b))) {
      const method = namespace[name] as (...args: unknown[]) => unknown;
      for (const args of name === "serve" ? [[handler], [1]] : [...(fitting[name] ?? []), ...hostile()]) {
        if (isGone(name, args)) continue;
        let result: unknown;
        tried.add(name);
        try {
          result = method(...args);
        } catch (error) {
          await walk(error, `error of ${path}.${name}()`, state);
          continue;
        }
        await walk(result, `${path}.${name}()`, state);
        const failed = Symbol();
        const settled = result instanceof Promise ? await result.catch(() => failed) : result;
        const service = settled === failed ? undefined : settled;
        if (settled !== failed) done.add(name);
        if (name === "serve" && service !== undefined && /^http:.*:\d\d+/.test((service as { url: string }).url))
          await fetch(`${(service as { url: string }).url}/a?b`, { method: "POST", body: "x" });
        if (name === "every" || name === "watch") (service as { stop?: () => void })?.stop?.();
      }
    }
  }
  for (const one of heard) await walk(one, "what a handler gets", state);
  return { ...state, neverDone: [...tried].filter((name) => !done.has(name)) };
}

describe("nothing of the host", () => {
  it("is left out of this test", () => {
    const text = readFileSync(new URL(import.meta.url), "utf8");
    const makers = Object.keys(host).filter((name) => name.startsWith("make"));
    expect(makers.filter((name) => !text.includes(`host.${name}(`))).toEqual([]);
    expect(Object.keys(fakes).filter((name) => !text.includes(`fakes.${name}(`))).toEqual([]);
  });

  const check = async (
    roots: Readonly<Record<string, unknown>>,
    atLeast: number,
    refused: readonly string[] = [],
  ): Promise<void> => {
    const { complaints, seen, found, neverDone } = await exercise(roots, 3);
    expect([...complaints]).toEqual([]);
    // What was only ever refused has shown its errors, and none of its values.
    expect(neverDone).toEqual(refused);
    expect(found.length).toBeGreaterThan(Object.keys(roots).length);
    expect(seen.size).toBeGreaterThan(atLeast);
  };

  it("is reached from capabilities of the host, their results and their errors", async () => {
    const origin = `http://127.0.0.1:${http.port}`;
    const database = host.makeDatabase({ file: join(folder, "data.db") });
    database.setup("create table t (a, b); insert into t values (1, x'41'), ('é', null)");
    const broken = host.makeDatabase({ file: ":memory:" });
    const closed = broken.store();
    broken.close();
    const anything = { assert: (row: unknown) => row };
    await check(
      {
        api: host.makeFetcher({ origin, allowLoopback: http.port, methods: ["GET", "POST"] }),
        gone: host.makeFetcher({ origin: "http://127.0.0.1:1", allowLoopback: 1 }),
        refused: host.makeFetcher({ origin: "http://localhost:1" }),
        listener: host.makeHttpListener({ port: 0 }),
        taken: host.makeHttpListener({ port: http.port, host: "127.0.0.1" }),
        connector: host.makeConnector({
          host: "127.0.0.1",
          port: echo.port,
          allowLoopback: echo.port,
          limits: { timeoutMs: 50 },
        }),
        resolver: host.makeResolver({ suffixes: ["example.com"], resolve: async () => ["93.184.215.14"] }),
        inside: host.makeResolver({ suffixes: ["localhost"] }),
        store: database.store(),
        closed,
        query: database.query("select * from t where a <> ?", { row: anything }),
        config: host.makeConfig({ A: "1" }, ["A"]),
        logger: host.makeLogger(() => {}),
        signer: host.makeSigner(),
        verifier: host.makeVerifier(publicKey),
        runner: host.makeRunner({ program: "/bin/cat", argv: ["-", "--", host.words(2)] }),
        dir: host.makeDir(folder),
        own: host.makeStore(join(folder, "own.db")),
        clock: host.makeClock(),
        timer: host.makeTimer().capped({ pending: 100, ms: 20 }),
        random: host.makeRandom(),
        console: host.makeConsole(() => {}, Readable.from(["typed\n", Buffer.from("more\n")], { objectMode: true })),
      },
      400,
    );
    database.close();
  });

  it("is reached from fakes, whose results are those of the real ones", async () => {
    const { fetcher } = fakes.fakeFetcher({ "GET /users": { body: { a: 1 } } }, { methods: ["GET", "POST"] });
    await check(
      {
        fetcher,
        listener: fakes.fakeHttpListener().listener,
        connector: fakes.fakeConnector(async (other) => other.write((await other.read(9)) ?? bytes), {
          limits: { timeoutMs: 50 },
        }),
        resolver: fakes.fakeResolver({ "example.com": ["93.184.215.14"] }),
        store: fakes.memoryStore(),
        query: fakes.fakeQuery((a) => [{ a: a as string }], { row: { assert: (row) => row } }),
        config: fakes.fakeConfig({ A: "1" }),
        console: fakes.fakeConsole(["typed"]).console,
        logger: fakes.memoryLogger().logger,
        runner: fakes.fakeRunner([], () => ({ stdout: "x" })),
        signer: fakes.fakeSigner(),
        dir: fakes.memoryDir({ users: "text\nmore\n", "a/b": "x" }),
        clock: fakes.fakeClock().clock,
        timer: fakes.fakeTimer().timer.capped({ pending: 0, ms: 1 }),
        random: fakes.seededRandom(1),
      },
      200,
      // Its time passes when a test says so, and nobody does.
      ["sleep", "every"],
    );
  });

  it("is reached from the pure helpers", async () => {
    const { complaints, found } = await exercise({ ...pure }, 5);
    expect([...complaints]).toEqual([]);
    expect(found.length).toBeGreaterThan(4);
  });
});
