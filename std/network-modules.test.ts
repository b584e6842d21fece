import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const modules = `
  import type { Config, Connector, Data, Fetcher, HttpListener, Logger, Query, ReadStore, Resolver, Service, Signer, Store } from "@capc/std";
  import { reasonOf } from "@capc/std/pure";
  export interface Row { readonly id: number; readonly title: string }
  const whyNot = async (act: () => Promise<unknown>): Promise<string> => {
    try { await act(); return "done"; } catch (error) { return reasonOf(error) ?? "unknown"; }
  };
  export const fetchIt = async (api: Fetcher): Promise<string> => {
    const small = api.under("v1").methods("GET").withHeaders({ "x-a": "b" }).limited({ maxBytes: 1000 });
    const reply = await small.get("users", { query: { a: "b" } });
    const data: Data = reply.json();
    const { cap, revoke } = small.revocable();
    revoke();
    const refused = [await whyNot(() => cap.get("")), await whyNot(() => small.get("../x")), await whyNot(() => small.send("POST", "users"))];
    return [reply.status, reply.headers["content-type"] ?? "", reply.body.length, reply.text(), typeof data, ...refused].join(" ");
  };
  export const serveIt = (listener: HttpListener, store: Store, log: Logger): Promise<Service> =>
    listener.limited({ maxBytes: 1000 }).serve(async (request) => {
      log.child({ part: "server" }).info("request", { path: request.path });
      const before = await store.get(request.path);
      const n = typeof before === "number" ? before + 1 : 1;
      await store.set(request.path, n);
      return { status: 200, headers: { "content-type": "text/plain" }, body: \`\${request.method} \${n}\` };
    });
  export const queryIt = (books: Query<[string], Row>): Promise<readonly Row[]> => books.run("Solaris");
  export const storeIt = async (store: Store): Promise<string> => {
    const small = store.under("a").quota({ keys: 1 });
    await small.set("x", { big: 5n, bytes: new Uint8Array([1]), list: [1, "a", null, undefined] });
    const read: ReadStore = small.readOnly();
    const got = await read.get("x");
    return [typeof got, await whyNot(() => small.set("y", 1)), ...(await store.list())].join(" ");
  };
  export const signIt = async (signer: Signer): Promise<boolean> => {
    const data = new Uint8Array([1, 2]);
    return signer.verifier().verify(data, await signer.sign(data));
  };
  export const connectIt = async (connector: Connector): Promise<number | undefined> => {
    const conn = await connector.connect();
    await conn.write(new Uint8Array([65]));
    const got = await conn.read(10);
    await conn.close();
    return got?.[0];
  };
  export const resolveIt = (names: Resolver): Promise<readonly string[]> => names.under("a.test").addresses("a.test");
  export const configIt = (config: Config): string => config.only("A").need("A");
`;

/** Loading locks the realm down, so all of this happens in a process of its own. */
const script = `
  import { createServer } from "node:http";
  import { createLoader } from "capc";
  import * as fakes from "@capc/std/fakes";
  import * as host from "@capc/std/host";
  const loader = await createLoader();
  const { exports: m } = await loader.load(process.argv[1]);
  const server = createServer((_, response) => response.setHeader("content-type", "application/json").end('{"a":[1]}'));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  const database = host.makeDatabase({ file: ":memory:" });
  database.setup("create table book (id integer, title text); insert into book values (1, 'Solaris')");
  const row = { assert: ({ id, title }) => ({ id, title }) };
  const lines = [];
  const seen = {};
  const service = await m.serveIt(host.makeHttpListener({ port: 0 }), database.store(), host.makeLogger((line) => lines.push(line)));
  seen.served = [await (await fetch(service.url + "/x")).text(), await (await fetch(service.url + "/x", { method: "POST" })).text()];
  await service.stop();
  seen.logged = lines.map((line) => JSON.parse(line)).map(({ message, fields, data }) => [message, fields, data]);
  seen.fetched = await m.fetchIt(host.makeFetcher({ origin: "http://127.0.0.1:" + port, allowLoopback: port }));
  seen.faked = await m.fetchIt(fakes.fakeFetcher({ "GET /v1/users": { body: { a: [1] } } }).fetcher);
  seen.asked = await m.queryIt(database.query("select id, title from book where title = ?", { row }));
  seen.wrong = await m.queryIt(fakes.fakeQuery((title) => [{ id: "1", title }], { row })).catch((error) => error.message);
  seen.stored = [await m.storeIt(database.store("other")), await m.storeIt(fakes.memoryStore())];
  seen.signed = [await m.signIt(host.makeSigner()), await m.signIt(fakes.fakeSigner())];
  seen.connected = await m.connectIt(fakes.fakeConnector(async (other) => other.write(await other.read(1))));
  seen.resolved = await m.resolveIt(fakes.fakeResolver({ "a.test": ["93.184.215.14"] }));
  seen.configured = m.configIt(host.makeConfig({ A: "1" }, ["A"]));
  server.close();
  server.closeAllConnections();
  await loader.close();
  console.log(JSON.stringify(seen));
`;

describe("a module in a realm that is locked down", () => {
  const out = execFileSync(process.execPath, ["--input-type=module", "-e", script, modules], { encoding: "utf8" });
  const seen = JSON.parse(out.trim().split("\n").at(-1)!) as Record<string, unknown>;

  it("fetches and serves", () => {
    const fetched = '200 application/json 9 {"a":[1]} object revoked bad-name refused';
    expect([seen.fetched, seen.faked]).toEqual([fetched, fetched]);
    expect(seen.served).toEqual(["GET 1", "POST 2"]);
    expect(seen.logged).toEqual([
      ["request", { part: "server" }, { path: "/x" }],
      ["request", { part: "server" }, { path: "/x" }],
    ]);
  });

  it("keeps data and asks for it, and takes no row that is not of its type", () => {
    expect(seen.stored).toEqual(["object quota a/x", "object quota a/x"]);
    expect(seen.asked).toEqual([{ id: 1, title: "Solaris" }]);
    // The owner's guard lets it pass; the module's own does not.
    expect(seen.wrong).toMatch(/expected number, got string/);
  });

  it("signs, connects, resolves and reads settings", () => {
    expect([seen.signed, seen.connected, seen.resolved, seen.configured]).toEqual([
      [true, true],
      65,
      ["93.184.215.14"],
      "1",
    ]);
  });
});
