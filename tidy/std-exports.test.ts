import { describe, expect, it } from "vitest";
import { bare, exportsOf } from "./read-exports.ts";

// Whoever changes a list changes what users rely on: a line in CHANGELOG.md goes with it.
describe("public exports of the standard library", () => {
  it("of @capc/std: types and nothing else", () => {
    expect(exportsOf("std/index.ts").filter((name) => !name.startsWith("type "))).toEqual([]);
    expect(exportsOf("std/index.ts").map(bare)).toMatchInlineSnapshot(`
      [
        "AppendDir",
        "AppendFile",
        "Clock",
        "Config",
        "Conn",
        "Connector",
        "Console",
        "Data",
        "Dir",
        "Entry",
        "FetchAnswer",
        "FetchLimits",
        "FetchOptions",
        "FetchRequest",
        "Fetcher",
        "File",
        "FileReader",
        "FileStat",
        "FileWriter",
        "HttpListener",
        "Logger",
        "Query",
        "Random",
        "ReadDir",
        "ReadFile",
        "ReadStore",
        "Reason",
        "Reply",
        "Resolver",
        "Revocable",
        "RunInput",
        "RunResult",
        "Runner",
        "Service",
        "Signer",
        "Store",
        "Timer",
        "Verifier",
      ]
    `);
  });
  it("of @capc/std/host", () => {
    expect(exportsOf("std/host.ts")).toMatchInlineSnapshot(`
      [
        "type ConnectorOptions",
        "type Database",
        "type DatabaseOptions",
        "type DirOptions",
        "type FetcherOptions",
        "type HttpListenerOptions",
        "type LoggerOptions",
        "type ResolverOptions",
        "type RunnerOptions",
        "makeClock",
        "makeConfig",
        "makeConnector",
        "makeConsole",
        "makeDatabase",
        "makeDir",
        "makeFetcher",
        "makeHttpListener",
        "makeLogger",
        "makeRandom",
        "makeResolver",
        "makeRunner",
        "makeSigner",
        "makeStore",
        "makeTimer",
        "makeVerifier",
        "word",
        "words",
      ]
    `);
  });
  it("of @capc/std/fakes", () => {
    expect(exportsOf("std/fakes.ts")).toMatchInlineSnapshot(`
      [
        "type AskedRequest",
        "type FakeAnswer",
        "type FakeClock",
        "type FakeListener",
        "type FakeReply",
        "type FakeRoutes",
        "type FakeRun",
        "type FakeTimer",
        "type LogLine",
        "fakeClock",
        "fakeConfig",
        "fakeConnector",
        "fakeConsole",
        "fakeFetcher",
        "fakeHttpListener",
        "fakeQuery",
        "fakeResolver",
        "fakeRunner",
        "fakeSigner",
        "fakeTimer",
        "memoryDir",
        "memoryLogger",
        "memoryStore",
        "seededRandom",
      ]
    `);
  });
  it("of @capc/std/pure", () => {
    expect(exportsOf("std/pure.ts")).toMatchInlineSnapshot(`
      [
        "type ByteText",
        "type Json",
        "type Packing",
        "type Path",
        "type Url",
        "type Utf8",
        "base64",
        "base64url",
        "hex",
        "hmac",
        "inflate",
        "json",
        "parseUrl",
        "path",
        "reasonOf",
        "sameBytes",
        "sha256",
        "utf8",
      ]
    `);
  });
  it("of @capc/std/patterns", () => {
    expect(exportsOf("std/patterns/index.ts")).toMatchInlineSnapshot(`
      [
        "type Between",
        "Caretaker",
        "Escrow",
        "Forwarder",
        "Logged",
        "Membrane",
        "Mint",
        "OneShot",
        "type Purse",
        "type Rate",
        "RateLimited",
        "SealedBoxes",
        "type Sealer",
        "type Side",
        "type Terms",
        "type Ticking",
        "type Unsealer",
      ]
    `);
  });
});
