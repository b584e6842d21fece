import { isNamespace } from "@capc/runtime";
import { afterEach, describe, expect, it } from "vitest";
import { type AskedRequest, fakeHttpListener } from "../fakes/fake-http-listener.ts";
import { makeHttpListener } from "../host/make-http-listener.ts";
import type { FetchLimits } from "../types/fetcher.ts";
import type { FetchAnswer, FetchRequest, HttpListener, Service } from "../types/http-listener.ts";

interface Answer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly text: string;
}
interface Kit {
  readonly listener: HttpListener;
  readonly ask: (request: AskedRequest) => Promise<Answer>;
  readonly errors: readonly unknown[];
}

const services: Service[] = [];
afterEach(async () => {
  for (const one of services.splice(0)) await one.stop();
});

const kinds: readonly (readonly [string, (limits?: FetchLimits) => Kit])[] = [
  [
    "makeHttpListener",
    (limits = {}) => {
      const errors: unknown[] = [];
      const listener = makeHttpListener({ port: 0, limits, onError: (error) => errors.push(error) });
      const ask = async ({ method = "GET", path, query, headers = {}, body }: AskedRequest): Promise<Answer> => {
        const url = services.at(-1)!.url + path + (query === undefined ? "" : `?${query}`);
        const reply = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: body as string }) });
        return { status: reply.status, headers: Object.fromEntries(reply.headers), text: await reply.text() };
      };
      return { listener, ask, errors };
    },
  ],
  [
    "fakeHttpListener",
    (limits = {}) => {
      const { listener, ask, errors } = fakeHttpListener({ limits });
      const plain = async (request: AskedRequest): Promise<Answer> => {
        const { status, headers, text } = await ask(request);
        return { status, headers, text: text() };
      };
      return { listener, ask: plain, errors };
    },
  ],
];

const codeOf = (error: unknown): unknown => (error as { code: unknown }).code;
const serve = async (
  { listener }: Pick<Kit, "listener">,
  handler: (request: FetchRequest) => Promise<FetchAnswer>,
): Promise<Service> => {
  const service = await listener.serve(handler);
  services.push(service);
  return service;
};

describe.each(kinds)("a listener of %s", (_, make) => {
  it("hands over requests as data, and sends answers as they are", async () => {
    const kit = make();
    const seen: FetchRequest[] = [];
    const service = await serve(kit, async (request) => {
      seen.push(request);
      return { status: 201, headers: { "X-One": "1", "Content-Type": "text/html" }, body: `<p>${request.path}</p>` };
    });
    expect(isNamespace(service)).toBe(true);
    expect(service.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const asked = {
      method: "POST",
      path: "/a%2Fb/é".replace("é", "%C3%A9"),
      query: "q=1",
      headers: { "X-Two": "2" },
      body: "ü",
    };
    const answer = await kit.ask(asked);
    expect(answer).toMatchObject({ status: 201, text: "<p>/a%2Fb/%C3%A9</p>" });
    expect(answer.headers).toMatchObject({
      "x-one": "1",
      "content-type": "text/html",
      "x-content-type-options": "nosniff",
    });
    const [request] = seen;
    expect(request).toMatchObject({ method: "POST", path: asked.path, query: "q=1" });
    expect(request!.headers["x-two"]).toBe("2");
    expect([...request!.body]).toEqual([195, 188]);
    expect(request!.body.buffer.byteLength).toBe(2);
    expect(Object.isFrozen(request) && Object.isFrozen(request!.headers)).toBe(true);
  });

  it("answers bytes, nothing, and HEAD without a body", async () => {
    const kit = make();
    const answers: Record<string, FetchAnswer> = {
      "/bytes": { status: 200, body: new Uint8Array([65, 66]) },
      "/nothing": { status: 204 },
      "/text": { status: 404, body: "gone" },
    };
    await serve(kit, async ({ path }) => answers[path]!);
    expect((await kit.ask({ path: "/bytes" })).text).toBe("AB");
    expect(await kit.ask({ path: "/nothing" })).toMatchObject({ status: 204, text: "" });
    const text = await kit.ask({ path: "/text" });
    expect(text).toMatchObject({ status: 404, text: "gone" });
    expect(text.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect((await kit.ask({ path: "/text", method: "HEAD" })).text).toBe("");
  });

  it("tells nobody but its host what went wrong in a handler", async () => {
    const kit = make();
    const bad: Record<string, () => unknown> = {
      "/throws": () => {
        throw new Error("secret /etc/passwd");
      },
      "/rejects": () => Promise.reject(new TypeError("secret")),
      "/nothing": () => undefined,
      "/status": () => ({ status: 99 }),
      "/text": () => ({ status: "200" }),
      "/late": () => Promise.resolve({ status: 1000 }),
      "/continue": () => ({ status: 101 }),
      "/split": () => ({ status: 200, headers: { "x-a": "1\r\nset-cookie: a=b" } }),
      "/newline": () => ({ status: 200, headers: { "x-a": "1\n" } }),
      "/name": () => ({ status: 200, headers: { "x-a: 1\r\nx-b": "1" } }),
      "/unicode": () => ({ status: 200, headers: { "x-a": "č̊ਊ" } }),
      "/length": () => ({ status: 200, headers: { "Content-Length": "1" }, body: "long" }),
      "/chunked": () => ({ status: 200, headers: { "transfer-encoding": "chunked" } }),
      "/upgrade": () => ({ status: 200, headers: { upgrade: "x" } }),
      "/body": () => ({ status: 200, body: {} }),
      "/half": () => ({ status: 200, body: "\ud800" }),
      "/accessor": () => ({
        get status() {
          return 200;
        },
      }),
      // biome-ignore lint/suspicious/noThenProperty: that is what is tried
      "/thenable": () => ({ then: (resolve: (answer: object) => void) => resolve({ status: 200 }) }),
    };
    await serve(kit, (({ path }: FetchRequest) => bad[path]!()) as never);
    for (const path of Object.keys(bad))
      expect({ path, ...(await kit.ask({ path })) }).toMatchObject({ path, status: 500, text: "internal error\n" });
    expect(kit.errors.length).toBe(Object.keys(bad).length);
  });

  it("keeps to its limits", async () => {
    const kit = make({ maxBytes: 10, timeoutMs: 700, concurrent: 2 });
    const listener = kit.listener.limited({ maxBytes: 100, perMinute: 5 }).limited({});
    let release: () => void = () => {};
    const held = new Promise<FetchAnswer>((resolve) => {
      release = () => resolve({ status: 200 });
    });
    await serve({ listener }, ({ path }) => (path === "/hold" ? held : Promise.resolve({ status: 200 })));
    expect((await kit.ask({ path: "/", method: "POST", body: "x".repeat(11) })).status).toBe(413);
    expect((await kit.ask({ path: "/", method: "POST", body: "x".repeat(10) })).status).toBe(200);
    const two = [kit.ask({ path: "/hold" }), kit.ask({ path: "/hold" })];
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await kit.ask({ path: "/" })).status).toBe(503);
    expect((await Promise.all(two)).map(({ status }) => status)).toEqual([503, 503]);
    release();
    expect((await kit.ask({ path: "/" })).status).toBe(200);
    expect((await kit.ask({ path: "/" })).status).toBe(200);
    expect((await kit.ask({ path: "/" })).status).toBe(503);
  });

  it("serves one at a time, and again after it was stopped", async () => {
    const kit = make();
    const first = await serve(kit, async () => ({ status: 200, body: "first" }));
    expect(
      codeOf(
        await kit.listener
          .limited({})
          .serve(async () => ({ status: 200 }))
          .catch((error) => error),
      ),
    ).toBe("busy");
    expect((await kit.ask({ path: "/" })).text).toBe("first");
    await first.stop();
    await first.stop();
    await expect(kit.ask({ path: "/" })).rejects.toThrow();
    await serve(kit, async () => ({ status: 200, body: "second" }));
    expect((await kit.ask({ path: "/" })).text).toBe("second");
    expect(codeOf(await kit.listener.serve(1 as never).catch((error) => error))).toBe("bad-argument");
  });

  it("can be taken back while it serves", async () => {
    const kit = make();
    const { cap, revoke } = kit.listener.revocable();
    await serve({ listener: cap.limited({ concurrent: 9 }) }, async ({ path }) =>
      path === "/hold" ? new Promise(() => {}) : { status: 200 },
    );
    expect((await kit.ask({ path: "/" })).status).toBe(200);
    const held = kit.ask({ path: "/hold" });
    await new Promise((resolve) => setTimeout(resolve, 20));
    revoke();
    expect((await held).status).toBe(503);
    await expect(kit.ask({ path: "/" })).rejects.toThrow();
    expect(codeOf(await cap.serve(async () => ({ status: 200 })).catch((error) => error))).toBe("revoked");
    await new Promise((resolve) => setTimeout(resolve, 20));
    await serve(kit, async () => ({ status: 200, body: "mine" }));
    expect((await kit.ask({ path: "/" })).text).toBe("mine");
  });
});
