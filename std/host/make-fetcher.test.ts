import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { serveHttp, serveText, type TestServer } from "../test/serve-routes.ts";
import { testCertificate } from "../test/test-certificate.ts";
import { type FetcherOptions, makeFetcher } from "./make-fetcher.ts";

let server: TestServer;
beforeAll(async () => {
  server = await serveHttp((request, response) => {
    if (request.url === "/close") response.setHeader("connection", "close");
    response.end(JSON.stringify({ host: request.headers.host, lines: request.rawHeaders }));
  });
});
afterAll(() => server.close());

const opened: TestServer[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
const open = async (starting: Promise<TestServer>): Promise<TestServer> => {
  const one = await starting;
  opened.push(one);
  return one;
};

const outcome = async (options: FetcherOptions, path = ""): Promise<unknown> => {
  try {
    await makeFetcher({ limits: { timeoutMs: 5000 }, ...options }).get(path);
    return "done";
  } catch (error) {
    const { code, message, stack } = error as Error & { code: unknown };
    // Whatever went wrong, no address, port or path of the host is told, and no stack.
    expect(`${message} ${stack ?? ""}`).not.toMatch(/\d+\.\d+\.\d+|::|:\d{2,}|localhost|\.test|node:|\/tmp|\.ts/);
    expect(Object.isFrozen(error)).toBe(true);
    expect(Reflect.ownKeys(error as object).toSorted()).toEqual(["code", "message", "name"]);
    return code;
  }
};

const loopbacks =
  "127.0.0.1 2130706433 0x7f000001 017700000001 0x7f.1 0177.0.0.1 0177.0.1 127.1 127.0.1 127.0.0.1. 127.0.0.1%2e 0x7F.0.0.1 127.255.255.254 %31%32%37.0.0.1 " +
  "①②⑦.0.0.1 １２７.0.0.1 127。0。0。1 127．0．0．1 0 0.0.0.0 00.0 0x0 [::1] [0:0:0:0:0:0:0:1] [::0001] [0000::1] [::] [::ffff:127.0.0.1] [::ffff:7f00:1] [::127.0.0.1] [::7f00:1] " +
  "[64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b:1::7f00:1] [2002:7f00:1::] [2001:0:7f00:1::] localhost LOCALHOST localhost. ｌocalhost ⓛⓞⓒⓐⓛⓗⓞⓢⓣ";
const privates =
  "10.0.0.1 0xa000001 012.1 167772161 172.16.0.1 172.31.255.255 192.168.1.1 0xc0a80101 169.254.169.254 0xa9fea9fe 2852039166 0251.0376.0251.0376 100.64.0.1 192.0.0.1 192.0.2.1 198.18.0.1 " +
  "198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255 192.88.99.1 [fe80::1] [febf::1] [fec0::1] [fc00::1] [fd12::1] [ff02::1] [100::1] [2001:db8::1] [3fff::1] [5f00::1] " +
  "[::ffff:10.0.0.1] [::ffff:169.254.169.254] [::ffff:0:a00:1] [64:ff9b::a9fe:a9fe] [2002:a00:1::] [4000::1]";

describe("a fetcher of the host", () => {
  it.each([
    ["loopback", loopbacks],
    ["private or special", privates],
  ])("connects to no %s address, however it is spelled", async (_, spellings) => {
    const before = server.seen.connections;
    const reached: string[] = [];
    for (const host of spellings.split(" ")) {
      const code = await outcome({ origin: `http://${host}:${server.port}` });
      // Whether a name with a dot at its end is looked for is the resolver's affair; it may also not be there.
      const isUnknown = /t\.+$/.test(host) && (code === "unreachable" || code === "timeout");
      if (code !== "refused" && code !== "bad-argument" && !isUnknown) reached.push(`${host}: ${code}`);
    }
    expect(reached).toEqual([]);
    expect(server.seen.connections).toBe(before);
  });

  it("connects to one port of this machine if its owner says so, and still to nothing else", async () => {
    const { port } = server;
    for (const host of ["127.0.0.1", "2130706433", "[::1]", "localhost"])
      expect(await outcome({ origin: `http://${host}:${port}`, allowLoopback: port })).toBe("done");
    expect(await outcome({ origin: `http://127.0.0.1:${port}`, allowLoopback: port + 1 })).toBe("refused");
    expect(await outcome({ origin: `http://127.0.0.1:${port}`, allowPrivate: true })).toBe("refused");
    for (const host of ["10.0.0.1", "169.254.169.254", "[::ffff:127.0.0.1]", "0.0.0.0"])
      expect(await outcome({ origin: `http://${host}:${port}`, allowLoopback: port })).toBe("refused");
    for (const host of ["169.254.169.254", "224.0.0.1", "[64:ff9b::a00:1]", "0.0.0.0"])
      expect(await outcome({ origin: `http://${host}:${port}`, allowPrivate: true })).toBe("refused");
  });

  it("asks for the addresses of a name once for each connection, and connects to what was checked", async () => {
    const { port } = server;
    const answers = [
      ["127.0.0.1"],
      ["10.0.0.1"],
      ["127.0.0.1", "10.0.0.1"],
      ["::ffff:127.0.0.1"],
      ["127.1"],
      ["fe80::1%lo"],
      [],
      ["x"],
    ];
    let asked = 0;
    const resolve = async (host: string): Promise<readonly string[]> => {
      expect(host).toBe("api.test");
      return answers[asked++]!;
    };
    const options = { origin: `http://api.test:${port}`, allowLoopback: port, resolve };
    const fetcher = makeFetcher(options);
    const before = server.seen.connections;
    const first = (await fetcher.get("close")).json() as { host: string };
    expect(first.host).toBe(`api.test:${port}`);
    const codes: unknown[] = [];
    for (let i = 1; i < answers.length; i++)
      codes.push(await fetcher.get("").catch(({ code }: { code: unknown }) => code));
    expect(codes).toEqual(["refused", "refused", "refused", "refused", "refused", "unreachable", "refused"]);
    expect(asked).toBe(answers.length);
    expect(server.seen.connections).toBe(before + 1);
    for (const broken of [
      () => Promise.reject(new Error("10.0.0.1")),
      () => {
        throw new Error("x");
      },
      () => 1 as never,
    ])
      expect(await outcome({ ...options, resolve: broken })).toBe("unreachable");
  });

  it("tries a few of many addresses", async () => {
    const one = createServer((_, response) => response.end("x"));
    await new Promise<void>((resolve) => one.listen(0, "127.0.0.1", resolve));
    const { port } = one.address() as AddressInfo;
    // Nobody is at the others.
    const others = Array.from({ length: 3000 }, (_, i) => `127.1.${i >> 8}.${i & 255}`);
    const codes: unknown[] = [];
    for (const place of [0, 1, 7, 8, 2000]) {
      const resolve = async () => [...others.slice(0, place), "127.0.0.1", ...others];
      codes.push(await outcome({ origin: `http://api.test:${port}`, allowLoopback: port, resolve }));
    }
    expect(codes).toEqual(["done", "done", "done", "unreachable", "unreachable"]);
    const resolve = async () => [...others, "10.0.0.1"];
    expect(await outcome({ origin: `http://api.test:${port}`, allowLoopback: port, resolve })).toBe("refused");
    one.closeAllConnections();
    await new Promise((resolve) => one.close(resolve));
  });

  it("asks no one again while a connection is kept", async () => {
    const { port } = server;
    let asked = 0;
    const resolve = async (): Promise<readonly string[]> => (asked++ === 0 ? ["127.0.0.1"] : ["127.0.0.2"]);
    const fetcher = makeFetcher({ origin: `http://api.test:${port}`, allowLoopback: port, resolve });
    for (let i = 0; i < 5; i++) expect((await fetcher.get("")).status).toBe(200);
    expect(asked).toBe(1);
  });

  it.each([301, 302, 303, 307, 308, 300, 305])("follows no redirect: %i", async (status) => {
    const elsewhere = await open(serveHttp((_, response) => response.end("secret")));
    const target = `http://127.0.0.1:${elsewhere.port}/`;
    const from = await open(serveHttp((_, response) => response.writeHead(status, { location: target }).end()));
    expect(await outcome({ origin: `http://127.0.0.1:${from.port}`, allowLoopback: from.port })).toBe("refused");
    expect(elsewhere.seen.connections).toBe(0);
  });

  it("takes no origin that says more than where", async () => {
    const origins =
      "http://user:pass@api.test http://user@api.test http://api.test/path http://api.test?q http://api.test/#x file:///etc/passwd ftp://api.test data:text/plain,x " +
      "javascript:1 ws://api.test //api.test api.test http:// https://[::1 https://a%00b http://a/b@c blob:http://api.test";
    for (const origin of origins.split(" ")) expect(await outcome({ origin })).toBe("bad-argument");
  });

  it("says `host`, lengths and no more of its own, once", async () => {
    const fetcher = makeFetcher({
      origin: `http://127.0.0.1:${server.port}`,
      allowLoopback: server.port,
      methods: ["POST"],
    });
    const { lines } = (await fetcher.send("POST", "x", "abc")).json() as { lines: string[] };
    expect(
      lines
        .filter((_, i) => i % 2 === 0)
        .map((name) => name.toLowerCase())
        .toSorted(),
    ).toEqual(["accept-encoding", "connection", "content-length", "host"]);
  });

  it("ends what a server draws out, blows up or breaks off", async () => {
    const endings: readonly (readonly [string, string, boolean])[] = [
      ["timeout", "", false],
      ["timeout", "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc", false],
      ["timeout", "HTTP/1.1 100 Continue\r\n\r\n", false],
      ["failed", "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc", true],
      ["failed", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n", true],
      ["failed", "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 1\r\n\r\nx", false],
      ["too-large", `HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n${"x".repeat(5000)}`, false],
      ["too-large", `HTTP/1.1 200 OK\r\n\r\n${"x".repeat(5000)}`, true],
      ["refused", "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n", false],
      ["unreachable", "HTTP/1.1 200 OK\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n", true],
      ["unreachable", `HTTP/1.1 200 OK\r\nx: ${"y".repeat(20_000)}\r\n\r\n`, true],
      ["unreachable", "HTTP/1.1 200 OK\r\nx: a\rb\r\ncontent-length: 0\r\n\r\n", true],
      ["unreachable", "SSH-2.0-OpenSSH\r\n", true],
      ["unreachable", "", true],
    ];
    for (const [code, text, isEnded] of endings) {
      const odd = await open(serveText((socket) => (isEnded ? socket.end(text) : socket.write(text))));
      const limits = { maxBytes: 1000, timeoutMs: code === "timeout" ? 60 : 9000 };
      const options = { origin: `http://127.0.0.1:${odd.port}`, allowLoopback: odd.port, limits };
      expect([text.slice(0, 60), await outcome(options)]).toEqual([text.slice(0, 60), code]);
    }
    const gone = await serveHttp(() => {});
    await gone.close();
    expect(await outcome({ origin: `http://127.0.0.1:${gone.port}`, allowLoopback: gone.port })).toBe("unreachable");
  });

  it("asks once more when a kept connection was closed under it, and only for what may be asked twice", async () => {
    const flaky = await open(
      serveHttp((request, response) => {
        response.end("x");
        if (request.url === "/close") setTimeout(() => request.socket.resetAndDestroy(), 5);
      }),
    );
    const fetcher = makeFetcher({ origin: `http://127.0.0.1:${flaky.port}`, allowLoopback: flaky.port });
    for (let i = 0; i < 5; i++) {
      expect((await fetcher.get("close")).status).toBe(200);
      expect((await fetcher.get("again")).status).toBe(200);
    }
  });

  it("knows a server by its certificate", async () => {
    const secure = await open(serveHttp((_, response) => response.end("secret"), true));
    const { port } = secure;
    const resolve = async (): Promise<readonly string[]> => ["127.0.0.1"];
    const options = { allowLoopback: port, resolve, ca: testCertificate };
    expect(await outcome({ ...options, origin: `https://api.test:${port}` })).toBe("done");
    expect(await outcome({ ...options, origin: `https://other.test:${port}` })).toBe("unreachable");
    expect(await outcome({ ...options, origin: `https://127.0.0.1:${port}` })).toBe("unreachable");
    expect(await outcome({ origin: `https://api.test:${port}`, allowLoopback: port, resolve })).toBe("unreachable");
    expect(await outcome({ ...options, origin: `http://api.test:${port}` })).toBe("unreachable");
    expect(secure.seen.targets).toEqual(["/"]);
  });
});
