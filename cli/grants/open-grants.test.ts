import { readFileSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type * as std from "@capc/std";
import { afterAll, beforeAll, expect, test } from "vitest";
import { declared, makeStarter, program, type Starter } from "../../test-fixtures/tools/start-main.ts";
import { findKind, kindNames } from "./find-kind.ts";

let starter: Starter;
const start: Starter["start"] = (...given) => starter.start(...given);
beforeAll(() => {
  starter = makeStarter();
});
afterAll(() => starter.end());

/** What main is handed where it asks for one of each. */
type TestPowers = {
  readonly ReadDir: std.ReadDir;
  readonly File: std.File;
  readonly AppendFile: std.AppendFile;
  readonly ReadFile: std.ReadFile;
  readonly Store: std.Store;
  readonly ReadStore: std.ReadStore;
  readonly Config: std.Config;
  readonly Clock: std.Clock;
  readonly Runner: std.Runner;
  readonly Logger: std.Logger;
  readonly Console: std.Console;
  readonly Fetcher: std.Fetcher;
  readonly HttpListener: std.HttpListener;
  readonly Query: std.Query<readonly [string], unknown>;
};

test("every capability of @capc/std is granted by some words, and has the members of its type", async () => {
  expect(Object.keys(declared).toSorted()).toEqual(kindNames.toSorted());
  const specs: Readonly<Record<string, string>> = {
    ...{ Dir: "./data", ReadDir: "data:ro", AppendDir: `${starter.folder.path}/data:append` },
    ...{ File: "new.txt", ReadFile: "note.txt", AppendFile: "note.txt:append" },
    ...{ Fetcher: "https://api.example.com/v1:GET,POST", HttpListener: "127.0.0.1:0" },
    ...{ Connector: "tls://db.example.com:5432", Resolver: "example.com,example.org" },
    ...{ Console: "stderr", Logger: "./app.log:info", Clock: "coarse:50", Timer: "capped:3,1000", Random: "" },
    ...{ Runner: "/bin/echo a {}", Store: "a.sqlite", ReadStore: "a.sqlite:ro", Config: "env:HOST" },
    ...{ Signer: "new", Verifier: "public.pem", Query: "a.sqlite:select k, n from store where k = ?" },
  };
  const { generateKeyPairSync } = await import("node:crypto");
  const pem = generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" });
  starter.folder.write({ "public.pem": pem });
  const members = Object.entries(declared).map(([kind, type]) => `${kind}: ${type}`);
  const grants = Object.entries(specs).map(([kind, spec]) => (spec === "" ? kind : `${kind}=${spec}`));
  const has: Record<string, string> = {};
  const outcome = await start(program(members.join("; ")), grants, async (powers: Record<string, never>) => {
    for (const [name, power] of Object.entries(powers)) has[name] = Object.keys(power).toSorted().join();
    const all = powers as unknown as TestPowers;
    expect((await all.ReadDir.list()).map(({ name }) => name)).toEqual(["a.txt"]);
    await all.File.replace("new");
    await all.AppendFile.append("er");
    expect(await all.ReadFile.text()).toBe("older");
    await all.Store.set("k", 1);
    expect(await all.ReadStore.get("k")).toBe(1);
    expect(await all.Query.run("k")).toEqual([{ k: "k", n: 2 }]);
    expect([all.Config.get("HOST"), all.Config.get("SECRET")]).toEqual(["there", undefined]);
    expect(all.Clock.now() % 50).toBe(0);
    expect(new TextDecoder().decode((await all.Runner.run({ args: ["b"] })).stdout)).toBe("a b\n");
    all.Logger.debug("no");
    all.Logger.info("yes");
    all.Console.print("to stderr");
    expect(await all.Console.readLine("? ")).toBe("typed");
  });
  expect(outcome).toEqual({ code: 0, out: "", err: "to stderr\n? ", asked: [] });
  expect(has).toMatchObject({ ReadDir: "file,list,open,watch", AppendDir: "file", ReadStore: "get,list,under" });
  expect(has).toMatchObject({ AppendFile: "append", ReadFile: "bytes,reader,stat,text", Verifier: "verify" });
  expect(starter.folder.read("app.log")).toMatch(/^[^\n]*"yes"[^\n]*\n$/);
  expect(starter.folder.read("new.txt")).toBe("new");
});

test("a grant has what its type spells and no more, however it is spelled", async () => {
  const types = {
    a: "ReadDir",
    b: 'Pick<Dir, "list">',
    c: 'Only<Pick<Dir, "file" | "list">>',
    d: "Lister",
    e: 'Omit<Dir, "open" | "make" | "remove" | "rename" | "quota" | "revocable">',
    f: "Only<ReadDir>",
    g: "Mine",
  };
  const more = 'type Lister = Pick<ReadDir, "list">;\ninterface Mine extends ReadDir {}\n';
  const source = program(
    Object.entries(types)
      .map(([name, type]) => `${name}: ${type}`)
      .join("; "),
    more,
  );
  const has: Record<string, string> = {};
  const grants = Object.keys(types).map((name) => `${name}=./data`);
  const outcome = await start(source, grants, (powers) => {
    for (const [name, power] of Object.entries(powers)) has[name] = Object.keys(power).toSorted().join();
  });
  expect(outcome).toMatchObject({ code: 0, err: "" });
  expect(has).toEqual({
    a: "file,list,open,watch",
    b: "list",
    c: "file,list",
    d: "list",
    e: "appendOnly,file,list,readOnly",
    f: "file,list,open,watch",
    g: "file,list,open,watch",
  });
});

test("an address of this machine is granted by writing it down, and a port by its number", async () => {
  const server = createServer((_request, response) => response.end("hello")).listen(0, "127.0.0.1");

  await new Promise((done) => server.once("listening", done));
  const { port } = server.address() as AddressInfo;
  let url = "";
  const outcome = await start(
    program("Fetcher: Fetcher; HttpListener: HttpListener"),
    [`Fetcher=http://localhost:${port}/v1`, "HttpListener=0"],
    async (powers: Record<string, never>) => {
      const { Fetcher: api, HttpListener: http } = powers as unknown as Pick<TestPowers, "Fetcher" | "HttpListener">;
      expect((await api.get("x")).text()).toBe("hello");
      await expect(api.send("POST", "x")).rejects.toThrow("refused");
      ({ url } = await http.serve(async () => ({ status: 200, body: "here" })));
      expect(await (await fetch(url)).text()).toBe("here");
    },
  );
  expect(outcome).toMatchObject({ code: 0, err: "" });
  server.close();
  // The program is over, and with it what it served.
  await expect(fetch(url)).rejects.toThrow();
});

test("what is granted by a link is where it leads, and who could write the file of grants is warned of", async () => {
  const { folder } = starter;
  symlinkSync("note.txt", `${folder.path}/link.txt`);
  symlinkSync("data", `${folder.path}/linked`);
  const source = program("ReadFile: ReadFile; ReadDir: ReadDir");
  const look = async (powers: Record<string, never>): Promise<void> => {
    const all = powers as unknown as TestPowers;
    expect(await all.ReadFile.text()).toMatch(/^old/);
    expect((await all.ReadDir.list()).length).toBe(1);
  };
  expect(await start(source, ["ReadFile=link.txt", "ReadDir=./linked"], look)).toMatchObject({ code: 0, err: "" });
  const warning = /^capc: warning: [^\n]* has capc\.grants\.json in it: [^\n]*\n$/;
  for (const [type, spec] of [
    ["Dir", "."],
    ["AppendDir", "./data/.."],
    ["File", "capc.grants.json"],
    ["Dir", "/"],
  ])
    expect((await start(program(`it: ${type}`), [`it=${spec}`])).err).toMatch(warning);
  expect((await start(program("it: ReadDir"), ["it=."])).err).toBe("");
});

test("names are no kinds because objects have them", () => {
  for (const name of ["constructor", "toString", "__proto__", "Service"]) expect(findKind(name)).toBeUndefined();
});

test("the documentation has each way to write a grant", () => {
  const page = readFileSync(new URL("../../docs/cli.md", import.meta.url), "utf8");
  const forms = kindNames.flatMap((name) => [`\`${name}\``, ...findKind(name)!.forms.map((form) => `\`${form}\``)]);
  expect(forms.filter((form) => form !== "``" && !page.includes(form))).toEqual([]);
});
