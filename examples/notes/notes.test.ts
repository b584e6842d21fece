import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "capc-notes-"));
mkdirSync(join(folder, "texts"));

const grants = [
  "http=0",
  `page=${path("page")}`,
  `texts=${join(folder, "texts")}`,
  `cards=${join(folder, "cards.sqlite")}`,
  "clock",
  `log=${join(folder, "notes.log")}`,
];

function start(granted: readonly string[]): ChildProcess {
  const words = granted.flatMap((grant) => ["--grant", grant]);
  return spawn(process.execPath, [path("../../dist/cli/main.js"), "run", path("main.ts"), ...words], {
    stdio: ["ignore", "pipe", "pipe"],
  });
}

const endOf = (child: ChildProcess): Promise<string> =>
  new Promise((done) => {
    let said = "";
    child.stderr?.on("data", (text) => (said += text));
    child.on("close", (code, signal) => done(`${said}${code ?? signal}`));
  });

const urlOf = (child: ChildProcess): Promise<string> =>
  new Promise((done, fail) => {
    child.stdout?.once("data", (text) => done(/http:\S+/.exec(String(text))![0]));
    child.once("close", () => fail(new Error("it ended")));
  });

let server: ChildProcess;
let url: string;
beforeAll(async () => {
  server = start(grants);
  url = await urlOf(server);
});
afterAll(async () => {
  server.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

const draft = (value: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(value),
});

test("notes are kept, shown, changed and removed, and are there after a new start", async () => {
  const at = (where: string, init?: RequestInit): Promise<Response> => fetch(`${url}${where}`, init);
  expect(await (await at("/notes")).json()).toEqual([]);
  const ids = await Promise.all(
    ["one", "two", "three"].map(async (title) => (await at("/notes", draft({ title, text: `${title}!` }))).json()),
  );
  expect(ids.toSorted((a, b) => a.id - b.id)).toEqual([{ id: "1" }, { id: "2" }, { id: "3" }]);
  expect((await at("/notes/2", { ...draft({ title: "<b>zwei</b>", text: "ü" }), method: "PUT" })).status).toBe(204);
  expect(await (await at("/notes/2")).json()).toMatchObject({ id: "2", title: "<b>zwei</b>", text: "ü" });
  expect((await at("/notes/1", { method: "DELETE" })).status).toBe(204);
  expect((await at("/notes/1")).status).toBe(404);
  expect(readdirSync(join(folder, "texts")).toSorted()).toEqual(["2.txt", "3.txt"]);
  expect(readFileSync(join(folder, "texts/2.txt"), "utf8")).toBe("ü");

  const end = endOf(server);
  server.kill("SIGTERM");
  expect(await end).toBe("SIGTERM");
  expect(existsSync(join(folder, "cards.sqlite.owner"))).toBe(false);
  server = start(grants);
  url = await urlOf(server);
  const titles = ((await (await at("/notes")).json()) as { title: string }[]).map(({ title }) => title);
  expect(titles.toSorted()).toEqual(["<b>zwei</b>", "three"]);
  const lines = readFileSync(join(folder, "notes.log"), "utf8").trim().split("\n");
  expect(lines.map((line) => JSON.parse(line)).filter(({ level }) => level !== "info")).toEqual([]);
});

test("what is no request for a note gets an answer that says so, and touches nothing", async () => {
  const status = async (where: string, init?: RequestInit): Promise<number> =>
    (await fetch(`${url}${where}`, init)).status;
  for (const where of [
    "/notes/0",
    "/notes/x",
    "/notes/1/../2x",
    "/main.ts",
    "/..%2fmain.ts",
    "/index.html",
    "/notes/99",
  ])
    expect(await status(where)).toBe(404);
  expect(
    await status("/notes", { ...draft({ title: "a", text: "b" }), headers: { "content-type": "text/plain" } }),
  ).toBe(415);
  for (const value of [
    null,
    {},
    { title: "", text: "" },
    { title: "a", text: 1 },
    { title: "a".repeat(101), text: "" },
  ])
    expect(await status("/notes", draft(value))).toBe(400);
  expect(await status("/notes", { method: "PATCH" })).toBe(405);
  const page = await fetch(url);
  expect(page.headers.get("content-security-policy")).toBe("default-src 'self'");
  expect(await page.text()).toContain("<title>Notes</title>");
});

test("it does not start without one of its powers, or with one that it did not ask for", async () => {
  const without = grants.filter((grant) => !grant.startsWith("cards="));
  const [missing, surplus] = await Promise.all(
    [start(without), start([...grants, "api=https://example.com"])].map(endOf),
  );
  expect(missing).toMatch(/^capc: `main` asks for `cards: Store`[^\n]*`--grant cards=\.\/data\.sqlite`\n2$/);
  expect(surplus).toMatch(/^capc: --grant api: `main` does not ask for it; [^\n]*\n2$/);
});
