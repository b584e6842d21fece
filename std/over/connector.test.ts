import { createServer, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { fakeConnector, fakeResolver } from "../fakes/fake-net.ts";
import { type ConnectorOptions, makeConnector } from "../host/make-connector.ts";
import { makeResolver } from "../host/make-resolver.ts";
import { serveHttp, serveText, type TestServer } from "../test/serve-routes.ts";
import { testCertificate } from "../test/test-certificate.ts";
import type { Conn, Connector } from "../types/connector.ts";
import type { FetchLimits } from "../types/fetcher.ts";

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "done",
    (error: Error & { code: unknown }) => {
      expect(`${error.message}${error.stack ?? ""}`).not.toMatch(/\d+\.\d+\.\d+|:\d{2,}|node:|\.ts/);
      return error.code;
    },
  );
const text = async (conn: Conn, max = 100): Promise<string | undefined> => {
  const bytes = await conn.read(max);
  return bytes && new TextDecoder().decode(bytes);
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Answers in capitals; says `bye` and ends at a full stop; says nothing at all to a question mark. */
const kinds: readonly (readonly [string, (limits?: FetchLimits) => Promise<Connector>])[] = [
  [
    "makeConnector",
    async (limits = {}) => {
      const sockets = new Set<Socket>();
      const server = createServer((socket) => {
        sockets.add(socket);
        socket.on("error", () => {});
        socket.on("data", (data) => {
          const said = String(data);
          if (said === ".") socket.end("bye");
          else if (said !== "?") socket.write(said.toUpperCase());
        });
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      opened.push(() => {
        for (const one of sockets) one.destroy();
        server.close();
      });
      const { port } = server.address() as { port: number };
      return makeConnector({ host: "127.0.0.1", port, allowLoopback: port, limits });
    },
  ],
  [
    "fakeConnector",
    async (limits = {}) =>
      fakeConnector(
        async (other) => {
          for (;;) {
            const said = await text(other);
            if (said === undefined) return;
            if (said === ".") return other.write(bytes("bye"));
            if (said !== "?") await other.write(bytes(said.toUpperCase()));
          }
        },
        { limits },
      ),
  ],
];

describe.each(kinds)("a connector of %s", (_, make) => {
  it("reads and writes bytes that are nobody else's, to the end", async () => {
    const conn = await (await make()).connect();
    await conn.write(bytes("hello"));
    const got = await conn.read(3);
    expect(got).toEqual(bytes("HEL"));
    expect(got!.buffer.byteLength).toBe(3);
    expect(await text(conn)).toBe("LO");
    await conn.write(bytes("."));
    expect(await text(conn)).toBe("bye");
    expect(await conn.read(1)).toBeUndefined();
    expect(await conn.read(1)).toBeUndefined();
    await conn.close();
    await conn.close();
    expect(await codeOf(conn.read(1))).toBe("closed");
    expect(await codeOf(conn.write(bytes("x")))).toBe("closed");
  });

  it("answers calls in turn, and all of them when it is closed", async () => {
    const conn = await (await make()).connect();
    const reads = [conn.read(1), conn.read(1), codeOf(conn.read(1))];
    await conn.write(bytes("ab"));
    expect(await reads[0]).toEqual(bytes("A"));
    expect(await reads[1]).toEqual(bytes("B"));
    const last = codeOf(conn.read(1));
    await conn.close();
    expect([await reads[2], await last]).toEqual(["closed", "closed"]);
  });

  it("keeps to its limits", async () => {
    const connector = await make();
    const slow = await connector.limited({ timeoutMs: 300 }).limited({ timeoutMs: 9000 }).connect();
    await slow.write(bytes("?"));
    expect(await codeOf(slow.read(1))).toBe("timeout");
    expect(await codeOf(slow.read(1))).toBe("closed");
    const little = await connector.limited({ maxBytes: 3 }).limited({ maxBytes: 10 }).connect();
    await little.write(bytes("abcd"));
    expect(await text(little)).toBe("ABC");
    expect(await codeOf(little.read(1))).toBe("quota");
    await little.close();
    const one = connector.limited({ concurrent: 1 });
    const first = await one.connect();
    expect(await codeOf(one.connect())).toBe("busy");
    await first.close();
    const second = await one.connect();
    await second.close();
    const few = connector.limited({ perMinute: 1 });
    await (await few.connect()).close();
    expect(await codeOf(few.connect())).toBe("quota");
    const conn = await connector.connect();
    for (const max of [0, -1, 1.5, 2 ** 21, "1" as never]) expect(await codeOf(conn.read(max))).toBe("bad-argument");
    for (const data of ["x", [1], undefined]) expect(await codeOf(conn.write(data as never))).toBe("bad-argument");
    expect(await codeOf(conn.write(new Uint8Array(2 ** 20 + 1)))).toBe("too-large");
    await conn.close();
  });

  it("can be taken back, with the connections that were made", async () => {
    const { cap, revoke } = (await make()).revocable();
    const conn = await cap.limited({}).connect();
    const pending = codeOf(conn.read(1));
    revoke();
    expect(await pending).toBe("revoked");
    expect(await codeOf(conn.write(bytes("x")))).toBe("revoked");
    expect(await codeOf(cap.connect())).toBe("revoked");
  });
});

describe("a connector of the host", () => {
  const outcome = async (options: ConnectorOptions): Promise<unknown> =>
    codeOf((async () => (await makeConnector({ limits: { timeoutMs: 5000 }, ...options }).connect()).close())());

  it("connects to no address that is not of the Internet", async () => {
    const server = await serveText(() => {});
    opened.push(server.close);
    const { port } = server;
    const hosts =
      "127.0.0.1 2130706433 0x7f.1 ::1 [::1] ::ffff:127.0.0.1 0 0.0.0.0 localhost ①②⑦.0.0.1 10.0.0.1 169.254.169.254 fe80::1 64:ff9b::7f00:1".split(
        " ",
      );
    for (const host of hosts) expect([host, await outcome({ host, port })]).toEqual([host, "refused"]);
    for (const host of ["", "a/b", "a@b", "a:80", "http://a", "a b", "fe80::1%eth0", "a?b", "[::1]:80", 1 as never])
      expect([host, await outcome({ host, port })]).toEqual([host, "bad-argument"]);
    expect(server.seen.connections).toBe(0);
    expect(await outcome({ host: "localhost", port, allowLoopback: port })).toBe("done");
    expect(
      await outcome({ host: "x.test", port, allowLoopback: port, resolve: async () => ["127.0.0.1", "10.0.0.1"] }),
    ).toBe("refused");
    expect(server.seen.connections).toBe(1);
    for (const bad of [0, 65_536, "80" as never])
      expect(await outcome({ host: "x.test", port: bad })).toBe("bad-argument");
  });

  it("speaks TLS with whom it expects, and nobody else", async () => {
    const server: TestServer = await serveHttp((_, response) => response.end("secret"), true);
    opened.push(server.close);
    const { port } = server;
    const options = { port, allowLoopback: port, resolve: async () => ["127.0.0.1"] };
    const conn = await makeConnector({ ...options, host: "api.test", tls: { ca: testCertificate } }).connect();
    await conn.write(bytes("GET / HTTP/1.0\r\n\r\n"));
    expect(await text(conn, 12)).toBe("HTTP/1.1 200");
    await conn.close();
    expect(await outcome({ ...options, host: "other.test", tls: { ca: testCertificate } })).toBe("unreachable");
    expect(await outcome({ ...options, host: "api.test", tls: true })).toBe("unreachable");
  });
});

const resolvers = [
  [
    "makeResolver",
    (names: Record<string, string[]>, suffixes: string[]) =>
      makeResolver({ suffixes, resolve: async (host) => names[host] ?? [] }),
  ],
  ["fakeResolver", fakeResolver],
] as const;

describe.each(resolvers)("a resolver of %s", (_, make) => {
  const names = {
    "example.com": ["93.184.215.14", "2606:2800:21f:cb07::1"],
    "a.example.com": ["93.184.215.15"],
    "inside.example.com": ["93.184.215.14", "10.0.0.1"],
    "badexample.com": ["93.184.215.14"],
  };
  it("tells addresses of names below its own, if they are of the Internet", async () => {
    const resolver = make(names, ["example.com"]);
    expect(await resolver.addresses("Example.COM.")).toEqual(names["example.com"]);
    expect(await resolver.addresses("a.example.com")).toEqual(["93.184.215.15"]);
    expect(await codeOf(resolver.addresses("inside.example.com"))).toBe("refused");
    expect(await codeOf(resolver.addresses("b.example.com"))).toBe("not-found");
    for (const host of ["badexample.com", "com", "example.com.evil.test", "localhost"])
      expect(await codeOf(resolver.addresses(host))).toBe("refused");
    for (const host of [
      "",
      ".",
      "127.0.0.1",
      "1",
      "0x7f.1",
      "::1",
      "a..example.com",
      "é.example.com",
      "a b.example.com",
      "x/.example.com",
      "-a.example.com",
      `${"a".repeat(64)}.example.com`,
      1 as never,
    ])
      expect(await codeOf(resolver.addresses(host))).toMatch(/^bad-/);
  });

  it("can be made narrower and never wider", async () => {
    const resolver = make(names, ["example.com"]).under("a.example.com");
    expect(await codeOf(resolver.addresses("a.example.com"))).toBe("done");
    expect(await codeOf(resolver.addresses("example.com"))).toBe("refused");
    expect(await codeOf(resolver.under("com").addresses("example.com"))).toBe("refused");
    expect(await codeOf(resolver.under("com").addresses("a.example.com"))).toBe("done");
    expect(await codeOf(resolver.under("b.example.com").addresses("a.example.com"))).toBe("refused");
  });
});
