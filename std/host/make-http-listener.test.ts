import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { testCertificate, testKey } from "../test/test-certificate.ts";
import type { FetchRequest, Service } from "../types/http-listener.ts";
import { makeFetcher } from "./make-fetcher.ts";
import { type HttpListenerOptions, makeHttpListener } from "./make-http-listener.ts";

const services: Service[] = [];
afterEach(async () => {
  for (const one of services.splice(0)) await one.stop();
});

const seen: FetchRequest[] = [];
const serve = async (options: Partial<HttpListenerOptions> = {}): Promise<number> => {
  seen.length = 0;
  const service = await makeHttpListener({ port: 0, ...options }).serve(async (request) => {
    seen.push(request);
    return { status: 200, body: "ok" };
  });
  services.push(service);
  return Number(new URL(service.url).port);
};

/** What comes back for bytes that no client would send. */
const speak = (port: number, text: string, isHeldOpen = false): Promise<string> =>
  new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => void (isHeldOpen ? socket.write(text) : socket.end(text)));
    socket.on("data", (data) => {
      answer += data;
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
  });
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);

describe("a listener of the host", () => {
  it("answers nobody who calls it by another name", async () => {
    const port = await serve();
    const hosts = [`127.0.0.1:${port}`, "127.0.0.1", `localhost:${port}`, "LOCALHOST", `[::1]:${port}`, "[::1]"];
    for (const host of hosts)
      expect([host, statusOf(await speak(port, `GET / HTTP/1.1\r\nhost: ${host}\r\n\r\n`))]).toEqual([host, 200]);
    const others = [
      "evil.example",
      `evil.example:${port}`,
      "127.0.0.1.evil.example",
      "localhost.evil.example",
      "",
      "@localhost",
      "localhost@evil",
      "2130706433",
      "::1",
    ];
    for (const host of others)
      expect([host, statusOf(await speak(port, `GET / HTTP/1.1\r\nhost: ${host}\r\n\r\n`))]).toEqual([host, 421]);
    expect(seen.length).toBe(hosts.length);
    const named = await serve({ names: ["Notes.Test"] });
    expect(statusOf(await speak(named, "GET / HTTP/1.1\r\nhost: notes.test:8080\r\n\r\n"))).toBe(200);
    expect(statusOf(await speak(named, "GET / HTTP/1.1\r\nhost: localhost\r\n\r\n"))).toBe(421);
    expect(() => makeHttpListener({ port: 0, host: "0.0.0.0" })).toThrow("bad-argument");
    expect(makeHttpListener({ port: 0, host: "0.0.0.0", names: "any" })).toBeDefined();
  });

  it("refuses requests that two servers would read in two ways", async () => {
    const port = await serve();
    const head = "host: localhost\r\n";
    const odd: readonly (readonly [number, string])[] = [
      [400, `POST / HTTP/1.1\r\n${head}content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
      [400, `POST / HTTP/1.1\r\n${head}content-length: 3\r\ncontent-length: 4\r\n\r\nabcd`],
      [400, `POST / HTTP/1.1\r\n${head}content-length: +3\r\n\r\nabc`],
      [400, `POST / HTTP/1.1\r\n${head}transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n`],
      [421, `GET / HTTP/1.1\r\n${head}${head}\r\n`],
      [400, `GET / HTTP/1.1\r\n${head}x : y\r\n\r\n`],
      [400, `GET / HTTP/1.1\r\n${head} folded: y\r\n\r\n`],
      [400, `GET / HTTP/1.1\r\n${head}x: a\rb\r\n\r\n`],
      [400, "GET / HTTP/1.1\r\n\r\n"],
      [400, `GET http://localhost/ HTTP/1.1\r\n${head}\r\n`],
      [400, `OPTIONS * HTTP/1.1\r\n${head}\r\n`],
      [400, `GET /\xe9 HTTP/1.1\r\n${head}\r\n`],
      [400, `GET / HTTP/9.9\r\n${head}\r\n`],
      [400, "\x16\x03\x01"],
      [400, `GET / HTTP/1.1\r\n${head}x: ${"y".repeat(20_000)}\r\n\r\n`],
      // What is beyond a hundred headers is not to be overlooked.
      [400, `POST / HTTP/1.1\r\n${head}${"a: 1\r\n".repeat(120)}host: evil\r\ncontent-length: 3\r\n\r\nabc`],
      [400, `POST / HTTP/1.0\r\n${head}transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n`],
      [400, `POST / HTTP/1.1\r\n${head}transfer-encoding: \x0bchunked\r\n\r\n0\r\n\r\n`],
      [400, `POST / HTTP/1.1\r\n${head}transfer-encoding: chunked\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
      [400, `POST / HTTP/1.1\r\n${head}transfer-encoding: chunked\r\n\r\n3\nabc\n0\n\n`],
      [400, `POST / HTTP/1.1\r\n${head}transfer-encoding: chunked\r\n\r\n3;a\nb\r\nabc\r\n0\r\n\r\n`],
      [400, `POST / HTTP/1.1\r\n${head}content-length: 3, 3\r\n\r\nabc`],
      [400, `POST / HTTP/1.1\r\n${head}content-length: 0x3\r\n\r\nabc`],
      [400, `GET / HTTP/1.1\nhost: localhost\n\n`],
      [400, `GET / HTTP/1.1\r\n${head}x: a\0b\r\n\r\n`],
      [400, `GET / HTTP/2.0\r\n${head}\r\n`],
      [400, `GET / HTTP/0.9\r\n${head}\r\n`],
      [400, "GET /\r\n\r\n"],
      [400, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
    ];
    for (const [status, text] of odd) {
      expect([text.slice(0, 90), statusOf(await speak(port, text))]).toEqual([text.slice(0, 90), status]);
    }
    expect(seen).toEqual([]);
  });

  it("does not wait for bodies that never end, and reads none that are too long", async () => {
    const hasty = await serve({ limits: { timeoutMs: 80 } });
    const port = await serve({ limits: { maxBytes: 100 } });
    const post = "POST / HTTP/1.1\r\nhost: localhost\r\n";
    expect(statusOf(await speak(hasty, `${post}content-length: 50\r\n\r\nabc`, true))).toBe(408);
    expect(statusOf(await speak(port, `${post}content-length: 101\r\n\r\n${"x".repeat(101)}`))).toBe(413);
    expect(
      statusOf(
        await speak(port, `${post}transfer-encoding: chunked\r\n\r\n${`40\r\n${"x".repeat(64)}\r\n`.repeat(9)}`),
      ),
    ).toBe(413);
    expect(statusOf(await speak(port, `${post}content-length: 50\r\n\r\nabc`))).toBe(400);
    expect(seen).toEqual([]);
  });

  it("reads so many bodies at once, and answers who has none all the same", async () => {
    const port = await serve({ limits: { timeoutMs: 5000 } });
    const sockets = Array.from({ length: 260 }, () => connect(port, "127.0.0.1"));
    let refused = 0;
    for (const socket of sockets) {
      socket.on("error", () => {});
      socket.on("data", (data) => {
        if (statusOf(String(data)) === 503) refused++;
      });
      socket.write("POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 9\r\n\r\nabc");
    }
    for (let i = 0; i < 200 && refused < 4; i++) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(refused).toBe(4);
    expect(statusOf(await speak(port, "GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n"))).toBe(200);
    for (const socket of sockets) socket.destroy();
    // Who has gone away takes up no room.
    const post = "POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\nconnection: close\r\n\r\na";
    let status = 503;
    for (let i = 0; i < 50 && status === 503; i++) status = statusOf(await speak(port, post));
    expect(status).toBe(200);
  });

  it("says of a port that is taken only that it is", async () => {
    const port = await serve();
    const error = (await makeHttpListener({ port })
      .serve(async () => ({ status: 200 }))
      .catch((error: unknown) => error)) as Error;
    expect(error).toMatchObject({ code: "busy", message: "busy: cannot listen there" });
    expect(error.stack).toBeUndefined();
    const nowhere = await makeHttpListener({ port: 0, host: "192.0.2.1", names: "any" })
      .serve(async () => ({ status: 200 }))
      .catch((error: unknown) => error);
    expect(nowhere).toMatchObject({ message: "failed: cannot listen there" });
  });

  it("serves HTTPS", async () => {
    const port = await serve({ tls: { key: testKey, cert: testCertificate }, names: ["api.test"] });
    const fetcher = makeFetcher({
      origin: `https://api.test:${port}`,
      allowLoopback: port,
      ca: testCertificate,
      resolve: async () => ["127.0.0.1"],
    });
    expect((await fetcher.get("x")).text()).toBe("ok");
  });
});
