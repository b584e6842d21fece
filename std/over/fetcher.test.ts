import { isNamespace } from "@capc/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FakeReply, type FakeRoutes, fakeFetcher } from "../fakes/fake-fetcher.ts";
import { makeFetcher } from "../host/make-fetcher.ts";
import { serveHttp, type TestServer } from "../test/serve-routes.ts";
import type { Fetcher } from "../types/fetcher.ts";
import type { FetchRequest } from "../types/http-listener.ts";
import type { OwnerOptions } from "./fetch-scope.ts";

const requests: FetchRequest[] = [];
const echo = (request: FetchRequest): FakeReply => {
  requests.push(request);
  const { method, path, query, headers, body } = request;
  return { body: { method, path, query, headers, body: new TextDecoder().decode(body) } };
};
const routes: FakeRoutes = {
  "GET /": echo,
  "GET /v1": echo,
  "GET /v1/users": echo,
  "GET /v1/users/": echo,
  "GET /v1/users/1": echo,
  "GET /v1/a%20b;c=1": echo,
  "GET /v1/%C3%A9": echo,
  "POST /v1/users": echo,
  "DELETE /v1/users/1": echo,
  "GET /v2/secret": echo,
  "GET /v1/text": { headers: { "x-two": "1, 2", "set-cookie": "a=b" }, body: "é" },
  "GET /v1/bytes": { body: new Uint8Array([255, 0]) },
  "GET /v1/proto": { body: '{"a":[{"__proto__":1}]}' },
  "GET /v1/deep": { body: `${"[".repeat(100)}${"]".repeat(100)}` },
  "GET /v1/moved": { status: 302, headers: { location: "/v2/secret" } },
  "GET /v1/unchanged": { status: 304 },
  "GET /v1/long": { body: "x".repeat(1000) },
  "GET /v1/slow": () => new Promise((resolve) => setTimeout(resolve, 100, { body: "late" })),
};

let server: TestServer;
beforeAll(async () => {
  server = await serveHttp(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { pathname, search } = new URL(request.url!, "http://x");
    const route = routes[`${request.method} ${pathname}`] ?? { status: 404, body: "not found" };
    const headers = request.headers as Record<string, string>;
    const asked = {
      method: request.method!,
      path: pathname,
      query: search.slice(1),
      headers,
      body: Buffer.concat(chunks),
    };
    const { status = 200, headers: sent = {}, body = "" } = typeof route === "function" ? await route(asked) : route;
    response.writeHead(status, sent);
    response.end(typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body));
  });
});
afterAll(() => server.close());

const kinds: readonly (readonly [string, (options: OwnerOptions) => Fetcher])[] = [
  [
    "makeFetcher",
    (options) => makeFetcher({ origin: `http://127.0.0.1:${server.port}`, allowLoopback: server.port, ...options }),
  ],
  ["fakeFetcher", (options) => fakeFetcher(routes, options).fetcher],
];

const codeOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "done",
    (error: { code: unknown }) => error.code,
  );
const refusal = (act: () => unknown): unknown => {
  try {
    act();
    return "done";
  } catch (error) {
    return (error as { code: unknown }).code;
  }
};

describe.each(kinds)("a fetcher of %s", (_, make) => {
  const fetcher = (options: OwnerOptions = {}): Fetcher =>
    make({ prefix: "v1", methods: ["GET", "POST", "DELETE"], ...options });
  const seenBy = async (promise: Promise<{ json(): unknown }>): Promise<Record<string, unknown>> =>
    (await promise).json() as Record<string, unknown>;

  it("gets what is below its prefix", async () => {
    for (const path of ["users/1", "/users/1"]) {
      const reply = await fetcher().get(path);
      expect(reply.status).toBe(200);
      expect(reply.json()).toMatchObject({ method: "GET", path: "/v1/users/1", query: "", body: "" });
    }
    expect((await seenBy(fetcher().get(""))).path).toBe("/v1");
    expect((await seenBy(fetcher().under("users").get(""))).path).toBe("/v1/users");
    expect((await seenBy(fetcher().under("users").get("1"))).path).toBe("/v1/users/1");
    expect((await seenBy(fetcher().under("users/").get("1"))).path).toBe("/v1/users/1");
    expect((await seenBy(fetcher().get("a b;c=1"))).path).toBe("/v1/a%20b;c=1");
    expect((await seenBy(fetcher().get("é"))).path).toBe("/v1/%C3%A9");
    expect((await fetcher().get("nothing")).status).toBe(404);
  });

  it("sends bodies, queries and headers", async () => {
    const options = { query: { q: "a&b=ü /" }, headers: { "X-One": "1" } };
    expect(await seenBy(fetcher().send("POST", "users", "ü", options))).toMatchObject({
      method: "POST",
      query: "q=a%26b%3D%C3%BC%20%2F",
      body: "ü",
      headers: { "x-one": "1" },
    });
    expect((await seenBy(fetcher().send("POST", "users", new Uint8Array([65])))).body).toBe("A");
  });

  it("answers with bytes, text and data that are nobody else's", async () => {
    const reply = await fetcher().get("text");
    expect(isNamespace(reply)).toBe(true);
    expect(reply.text()).toBe("é");
    expect(reply.headers["x-two"]).toBe("1, 2");
    expect(reply.headers["set-cookie"]).toBeUndefined();
    reply.body[0] = 0;
    expect(reply.text()).toBe("é");
    expect([...reply.body]).toEqual([195, 169]);
    expect(reply.body.buffer.byteLength).toBe(2);
    expect(refusal(() => reply.json())).toBe("not-data");
    const bytes = await fetcher().get("bytes");
    expect(refusal(() => bytes.text())).toBe("not-text");
    const data = (await fetcher().get("users/1")).json() as object;
    expect(Object.getPrototypeOf(data)).toBe(null);
    expect(Object.isFrozen(data)).toBe(true);
    for (const path of ["proto", "deep"])
      expect(refusal(() => 0) && refusal((await fetcher().get(path)).json)).toBe("not-data");
  });

  it("takes a redirect for no answer, and a 304 for one", async () => {
    expect(await codeOf(fetcher().get("moved"))).toBe("refused");
    expect((await fetcher().get("unchanged")).status).toBe(304);
  });

  it("keeps to its methods", async () => {
    expect(await codeOf(fetcher().send("PUT", "users"))).toBe("refused");
    expect(await codeOf(fetcher().send("get", "users"))).toBe("refused");
    expect(await codeOf(make({}).send("POST", "v1/users"))).toBe("refused");
    const reader = fetcher().methods("GET", "PUT");
    expect(await codeOf(reader.get("users"))).toBe("done");
    expect(await codeOf(reader.send("POST", "users"))).toBe("refused");
    expect(await codeOf(reader.send("PUT", "users"))).toBe("refused");
    expect(await codeOf(reader.methods("GET", "POST").send("POST", "users"))).toBe("refused");
    expect(await codeOf(fetcher().send("GET", "users", "body"))).toBe("bad-argument");
    for (const method of ["TRACE", "CONNECT", "G T", "get"])
      expect(refusal(() => make({ methods: [method] }))).toBe("bad-argument");
  });

  it("sends fixed headers that cannot be replaced", async () => {
    const told = fetcher({ headers: { Authorization: "Bearer owner", Cookie: "c=1" } }).withHeaders({ "x-key": "k" });
    const { headers } = await seenBy(told.get("users"));
    expect(headers).toMatchObject({ authorization: "Bearer owner", cookie: "c=1", "x-key": "k" });
    for (const name of ["authorization", "AUTHORIZATION", "x-key", "cookie"]) {
      expect(await codeOf(told.get("users", { headers: { [name]: "mine" } }))).toBe("refused");
      expect(refusal(() => told.withHeaders({ [name]: "mine" }))).toBe("refused");
    }
    expect(JSON.stringify(told)).toBe("{}");
  });

  it("refuses headers that are not the caller's, and what would end a line", async () => {
    const owned =
      "Host host Connection Keep-Alive TE Trailer Transfer-Encoding Content-Length content-length Upgrade Expect Cookie Via " +
      "Proxy-Authorization Proxy-Connection Accept-Encoding X-HTTP-Method-Override X-Method-Override X-Forwarded-Host Sec-Fetch-Site Forwarded";
    for (const name of owned.split(" "))
      expect(await codeOf(fetcher().get("users", { headers: { [name]: "1" } }))).toBe("refused");
    const values = ["a\r\nx: y", "a\nb", "a\rb", "a\0", "\u0130", "é", "a\u2028b", " a", "a\t", "a\x7f", "\x0b"];
    for (const value of values)
      expect(await codeOf(fetcher().get("users", { headers: { "x-a": value } }))).toBe("bad-argument");
    for (const name of ["", "a b", "a:b", "a\r\nb", "é", "Content_Length", "x".repeat(200), "a\0"])
      expect(await codeOf(fetcher().get("users", { headers: { [name]: "1" } }))).toBe("bad-argument");
    expect(await codeOf(fetcher().get("users", { headers: { "x-a": "1", "X-A": "2" } }))).toBe("bad-argument");
    expect(await codeOf(fetcher().get("users", { headers: { "x-a": "x".repeat(9000) } }))).toBe("bad-argument");
    const getter = Object.defineProperty({}, "x-a", { enumerable: true, get: () => expect.fail("asked") });
    expect(await codeOf(fetcher().get("users", { headers: getter }))).toBe("done");
  });

  it("keeps to its limits", async () => {
    expect(await codeOf(fetcher().limited({ maxBytes: 999 }).get("long"))).toBe("too-large");
    expect(await codeOf(fetcher().limited({ maxBytes: 1000 }).limited({ maxBytes: 5000 }).get("long"))).toBe("done");
    expect(await codeOf(fetcher().limited({ maxBytes: 10 }).limited({ maxBytes: 5000 }).get("long"))).toBe("too-large");
    const one = fetcher().limited({ concurrent: 1 });
    const both = await Promise.all([codeOf(one.get("slow")), codeOf(one.limited({ concurrent: 9 }).get("users"))]);
    expect(both).toEqual(["done", "busy"]);
    expect(await codeOf(one.get("users"))).toBe("done");
    const few = fetcher().limited({ perMinute: 2 });
    const more = few.under("users").limited({ perMinute: 100 });
    expect(await Promise.all([few.get("users"), more.get("1"), more.get("1")].map(codeOf))).toEqual([
      "done",
      "done",
      "quota",
    ]);
    for (const limits of [
      { maxBytes: -1 },
      { timeoutMs: 1.5 },
      { concurrent: Number.NaN },
      { perMinute: "1" as never },
    ])
      expect(refusal(() => fetcher().limited(limits))).toBe("bad-argument");
  });

  it("can be taken back, with what it has under way and what was made of it", async () => {
    const { cap, revoke } = fetcher().revocable();
    const child = cap.under("users").methods("GET");
    const slow = codeOf(cap.get("slow"));
    expect(await codeOf(child.get("1"))).toBe("done");
    revoke();
    revoke();
    expect(await slow).toBe("revoked");
    expect(await codeOf(child.get("1"))).toBe("revoked");
    expect(await codeOf(cap.get("users"))).toBe("revoked");
    expect(await codeOf(fetcher().get("users"))).toBe("done");
  });

  it("refuses arguments that no compiler has seen", async () => {
    const loose = fetcher() as unknown as Record<string, (...args: unknown[]) => unknown>;
    const badly = async (...[name, ...args]: [string, ...unknown[]]): Promise<unknown> =>
      codeOf((async () => loose[name]!(...args))());
    for (const value of [undefined, null, 1, {}, [], { toString: () => "users" }]) {
      expect(await badly("get", value)).toBe("bad-argument");
      expect(await badly("under", value)).toBe("bad-argument");
      expect(await badly("send", value, "users")).toBe("bad-argument");
      expect(await badly("methods", value)).toBe("bad-argument");
    }
    expect(await badly("send", "POST", "users", {})).toBe("bad-argument");
    expect(await badly("get", "users", 1)).toBe("bad-argument");
    expect(await badly("get", "users", { headers: [] })).toBe("bad-argument");
    expect(await badly("get", "users", { query: { a: 1 } })).toBe("bad-argument");
    expect(await badly("get", "users", { query: { a: "\ud800" } })).toBe("bad-argument");
  });
});

// Where the sets of possible requests are compared there is one that counts them.
describe("paths", () => {
  const hostile = [
    ..."../x|..|.|./x|x/..|x/../../y|//evil.example|//evil.example/x|/\\evil|\\\\evil|x\\y|/..|x//y|///".split("|"),
    ..."%2e%2e/x|%2E%2e|.%2e|%2e|x%2fy|x%2Fy|x%5cy|x%5Cy|..%2fx|x%2f..%2f..%2fy|%252e%252e|x%252fy|%25252fy|..%c0%afx|%c0%ae%c0%ae|%u002e%u002e|%|%2|%zz".split(
      "|",
    ),
    ..."..;|..;/x|.;a=b|..%3b/x|.. |..\t|%20..|..%20|..%00|x%00y|x\0y|x%0d%0ay|x\r\ny|x%0ay|x\ny|%09..".split("|"),
    ..."x?y|?|x#y|#|．．/x|．．|x／y|‥|x＼y|。。/x\u0000|\ud800|%ff|%ed%a0%80".split("|"),
    "http://evil.example/\x00",
  ];

  it.each(kinds)("of %s lead nowhere else", async (_, make) => {
    const before = requests.length;
    const fetcher = make({ prefix: "/v1/users" });
    const reached: string[] = [];
    for (const path of hostile) {
      if ((await codeOf(fetcher.get(path))) !== "bad-name") reached.push(path);
      if (refusal(() => fetcher.under(path)) !== "bad-name") reached.push(`under ${path}`);
      if (refusal(() => make({ prefix: path })) !== "bad-name") reached.push(`prefix ${path}`);
    }
    expect(reached).toEqual([]);
    // What looks like another server is a name below the prefix.
    await fetcher.get("http:x@evil.example:80");
    await fetcher.get("@evil.example");
    await fetcher.get("100%25");
    expect(requests.length).toBe(before);
    expect(await codeOf(fetcher.get("x".repeat(5000)))).toBe("bad-name");
  });

  it("do not reach a sibling of which the prefix is a beginning", async () => {
    const { fetcher, requests } = fakeFetcher({}, { prefix: "/v1/user" });
    await fetcher.get("s");
    await fetcher.get("");
    expect(requests.map(({ path }) => path)).toEqual(["/v1/user/s", "/v1/user"]);
  });
});
