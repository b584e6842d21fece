import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reasonOf } from "../captured/cap-error.ts";
import { serveText, type TestServer } from "../test/serve-routes.ts";
import type { Fetcher } from "../types/fetcher.ts";
import type { FetchRequest, Service } from "../types/http-listener.ts";
import { makeFetcher } from "./make-fetcher.ts";
import { makeHttpListener } from "./make-http-listener.ts";

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("a listener's connections", () => {
  let service: Service;
  let port = 0;
  const seen: FetchRequest[] = [];
  const held: (() => void)[] = [];
  const errors: unknown[] = [];
  beforeAll(async () => {
    const listener = makeHttpListener({ port: 0, limits: { timeoutMs: 2000 }, onError: (error) => errors.push(error) });
    service = await listener.serve(async (request) => {
      seen.push(request);
      const [, what, rest] = request.path.split("/");
      if (what === "slow") await later(Number(rest));
      if (what === "hold") await new Promise<void>((resolve) => held.push(resolve));
      if (what === "status") return { status: Number(rest), body: "unsent?" };
      if (what === "long") return { status: 200, headers: { "x-long": "y".repeat(8000) }, body: "ok" };
      return { status: 200, body: `${request.path} ${new TextDecoder().decode(request.body)};` };
    });
    port = Number(new URL(service.url).port);
  });
  afterAll(() => service.stop());

  /** Writes to one connection, and answers all that comes back until the other side closes it. */
  const speak = async (...texts: readonly string[]): Promise<string> => {
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    socket.on("data", (data) => {
      answer += data;
    });
    socket.on("error", () => {});
    const closed = once(socket, "close");
    for (const text of texts) {
      socket.write(text);
      await later(5);
    }
    await closed;
    return answer;
  };
  const head = "host: localhost\r\n";
  const last = `GET /last HTTP/1.1\r\n${head}connection: close\r\n\r\n`;
  const bodies = (answer: string): readonly string[] => answer.match(/\/[a-z/\d]* [^;]*;/g) ?? [];

  it("answer in the order of what was asked, however it came in", async () => {
    const slow = `GET /slow/40 HTTP/1.1\r\n${head}\r\n`;
    const quick = `POST /quick HTTP/1.1\r\n${head}content-length: 3\r\n\r\nabc`;
    const wanted = ["/slow/40 ;", "/quick abc;", "/last ;"];
    expect(bodies(await speak(slow + quick + last))).toEqual(wanted);
    const all = slow + quick + last;
    const pieces = Array.from({ length: Math.ceil(all.length / 20) }, (_, i) => all.slice(20 * i, 20 * i + 20));
    expect(bodies(await speak(...pieces))).toEqual(wanted);
  });

  it("take bodies in chunks, and no trailers", async () => {
    const chunks = "3;ext=1\r\nabc\r\n1\r\n-\r\n2\r\nde\r\n0\r\nx-late: 1\r\n\r\n";
    const answer = await speak(`POST /chunks HTTP/1.1\r\n${head}transfer-encoding: chunked\r\n\r\n${chunks}`, last);
    expect(bodies(answer)).toEqual(["/chunks abc-de;", "/last ;"]);
    expect(seen.find(({ path }) => path === "/chunks")!.headers).not.toHaveProperty("x-late");
    const endless = `POST / HTTP/1.1\r\n${head}transfer-encoding: chunked\r\n\r\n1;${"x".repeat(40_000)}\r\na\r\n0\r\n\r\n`;
    expect((await speak(endless)).slice(0, 12)).toBe("HTTP/1.1 400");
  });

  it("stay in step where there is no body to an answer", async () => {
    const answer = await speak(
      `HEAD /a HTTP/1.1\r\n${head}\r\nGET /status/204 HTTP/1.1\r\n${head}\r\nGET /status/304 HTTP/1.1\r\n${head}\r\n${last}`,
    );
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(["200", "204", "304", "200"].map((status) => `HTTP/1.1 ${status}`));
    expect(answer).not.toContain("unsent?");
    expect(bodies(answer)).toEqual(["/last ;"]);
    expect(answer.match(/content-length: \d+/g)).toEqual(["content-length: 4", "content-length: 7"]);
  });

  it("ask for a body that waits to be asked for, and expect nothing else", async () => {
    const asking = `POST /waits HTTP/1.1\r\n${head}content-length: 2\r\nexpect: 100-continue\r\n\r\n`;
    const answer = await speak(asking, `hi${last}`);
    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
    expect(bodies(answer)).toEqual(["/waits hi;", "/last ;"]);
    const odd = await speak(`GET /odd HTTP/1.1\r\n${head}expect: miracles\r\n\r\n`, last);
    expect(odd).toMatch(/^HTTP\/1\.1 417 /);
    expect(seen.some(({ path }) => path === "/odd")).toBe(false);
  });

  it("are no tunnels and speak no other protocol", async () => {
    const before = seen.length;
    expect(await speak("CONNECT evil.example:443 HTTP/1.1\r\nhost: localhost\r\n\r\n")).not.toMatch(/^HTTP\/1\.1 2/);
    expect(seen.length).toBe(before);
    const upgrade = `GET /chat HTTP/1.1\r\n${head}connection: upgrade, close\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`;
    expect(await speak(upgrade)).not.toMatch(/^HTTP\/1\.1 101/);
    const old = await speak("GET /old HTTP/1.0\r\nhost: localhost\r\n\r\n");
    expect([bodies(old), /connection: close/i.test(old)]).toEqual([["/old ;"], true]);
    expect((await speak(`GET /long HTTP/1.1\r\n${head}\r\n`, last)).match(/x-long: y{8000}\r/)).not.toBeNull();
  });

  it("may break at any moment, and no handler hears of half a request", async () => {
    const before = seen.length;
    const gone = connect(port, "127.0.0.1");
    gone.write(`POST /half HTTP/1.1\r\n${head}content-length: 10\r\n\r\nabc`);
    await later(10);
    gone.destroy();
    const waiting = connect(port, "127.0.0.1");
    waiting.write(`GET /hold HTTP/1.1\r\n${head}\r\nGET /hold HTTP/1.1\r\n${head}\r\n`);
    while (held.length < 1) await later(2);
    waiting.destroy();
    await later(10);
    for (const release of held.splice(0)) release();
    expect(bodies(await speak(last))).toEqual(["/last ;"]);
    expect(seen.slice(before).filter(({ path }) => path === "/half")).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("hold up no end of the service", async () => {
    const other = makeHttpListener({ port: 0, limits: { timeoutMs: 100 } });
    const mine = await other.serve(async () => ({ status: 200 }));
    const socket: Socket = connect(Number(new URL(mine.url).port), "127.0.0.1");
    socket.on("error", () => {});
    socket.write("GET / HT");
    await later(10);
    const start = Date.now();
    await mine.stop();
    expect(Date.now() - start).toBeLessThan(4000);
    socket.destroy();
  });
});

describe("what a server says to a fetcher", () => {
  let server: TestServer;
  let fetcher: Fetcher;
  let says: readonly string[] = [];
  let isEnded = false;
  beforeAll(async () => {
    server = await serveText(async (socket) => {
      for (const text of says) {
        socket.write(text);
        await later(5);
      }
      if (isEnded) socket.end();
    });
    fetcher = makeFetcher({
      origin: `http://127.0.0.1:${server.port}`,
      allowLoopback: server.port,
      methods: ["GET", "HEAD", "POST"],
      limits: { timeoutMs: 1500, maxBytes: 1000 },
    });
  });
  afterAll(() => server.close());
  const hear = async (method: string, ...texts: readonly string[]): Promise<unknown> => {
    says = texts;
    isEnded = texts[0]!.startsWith("HTTP/1.0");
    try {
      const { status, headers, text } = await fetcher.send(method, "x");
      return [status, headers["x-a"] ?? "", text()];
    } catch (error) {
      return reasonOf(error) ?? error;
    }
  };
  const ok = "HTTP/1.1 200 OK\r\nx-a: 1\r\n";
  const close = "connection: close\r\n\r\n";

  it.each<[string, string, unknown, ...string[]]>([
    [
      "with news on the way",
      "GET",
      [200, "1", "ok"],
      "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n",
      `${ok}content-length: 2\r\n${close}ok`,
    ],
    [
      "in chunks",
      "GET",
      [200, "1", "abcd"],
      `${ok}transfer-encoding: chunked\r\n${close}2\r\nab`,
      "\r\n2\r\ncd\r\n0\r\nx-a: 2\r\n\r\n",
    ],
    [
      "up to the end of the connection",
      "GET",
      [200, "1", "rest"],
      "HTTP/1.0 200 OK\r\nx-a: 1\r\nconnection: close\r\n\r\nrest",
    ],
    ["of a length, and no body, to HEAD", "HEAD", [200, "1", ""], `${ok}content-length: 5000\r\n${close}`],
    ["without a body", "GET", [204, "1", ""], `HTTP/1.1 204 No Content\r\nx-a: 1\r\n${close}`],
    [
      "with more behind it than it said",
      "GET",
      "unreachable",
      `${ok}content-length: 2\r\n${close}okHTTP/1.1 200 OK\r\n\r\n`,
    ],
    ["of two lengths", "GET", "unreachable", `${ok}content-length: 2\r\ncontent-length: 3\r\n${close}abc`],
    [
      "of a length and chunks",
      "GET",
      "unreachable",
      `${ok}content-length: 2\r\ntransfer-encoding: chunked\r\n${close}0\r\n\r\n`,
    ],
    ["with a chunk that lies", "GET", "unreachable", `${ok}transfer-encoding: chunked\r\n${close}zz\r\nab`],
    ["longer than it may be", "GET", "too-large", `${ok}content-length: 5000\r\n${close}${"x".repeat(5000)}`],
    [
      "with more headers than anybody needs",
      "GET",
      "unreachable",
      `HTTP/1.1 200 OK\r\nx-b: ${"y".repeat(20_000)}\r\n\r\n`,
    ],
    [
      "in another protocol",
      "GET",
      "refused",
      "HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n",
    ],
    [
      "elsewhere",
      "GET",
      "refused",
      `HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1/\r\ncontent-length: 0\r\n${close}`,
    ],
    ["in no HTTP at all", "GET", "unreachable", "220 smtp.example ESMTP\r\n"],
    ["packed though nobody asked", "GET", "failed", `${ok}content-encoding: gzip\r\ncontent-length: 2\r\n${close}xx`],
  ])("%s", async (_, method, expected, ...texts) => {
    expect(await hear(method, ...texts)).toEqual(expected);
  });

  it("stops to matter in the middle when it is taken back", async () => {
    says = [`${ok}content-length: 900\r\n\r\n`, ..."x".repeat(50)];
    const { cap, revoke } = fetcher.revocable();
    const asked = cap.get("x").catch(reasonOf);
    await later(15);
    revoke();
    expect(await asked).toBe("revoked");
    says = [`${ok}content-length: 2\r\n${close}ok`];
    expect((await fetcher.get("x")).text()).toBe("ok");
  });
});
