import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node.js";
import { type Folder, makeFolder } from "../test-fixtures/tools/make-folder.ts";

const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const text = `import type { Console } from "@capc/std";
export interface Item { readonly name: string; count?: number }
export const tell = (item: Item, out: Console): void => out.print(item.name);
export const isSame = (a: number, b: number): boolean => a == b;
export const spy = (note: string): void => void fetch(note);
`;

interface Shown {
  readonly uri: string;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
    readonly range: { readonly start: { line: number; character: number } };
  }[];
}

let folder: Folder;
let child: ChildProcess;
let client: ProtocolConnection;
let uri: string;
const shown: Shown[] = [];
let waiting: (() => void) | undefined;

/** The diagnostics of the document, as soon as they are these. */
const until = async (codes: readonly string[]): Promise<Shown["diagnostics"]> => {
  const end = Date.now() + 10_000;
  for (;;) {
    const last = shown.findLast((one) => one.uri === uri);
    if (last !== undefined && JSON.stringify(last.diagnostics.map(({ code }) => code)) === JSON.stringify(codes))
      return last.diagnostics;
    if (Date.now() > end) throw new Error(`the last was ${JSON.stringify(last)}`);
    await new Promise<void>((resolve) => {
      waiting = resolve;
      setTimeout(resolve, 1000);
    });
  }
};
let version = 1;
const change = (changed: string): Promise<void> =>
  client.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: ++version },
    contentChanges: [{ text: changed }],
  });

beforeAll(async () => {
  folder = makeFolder();
  folder.write({
    "package.json": '{ "type": "module" }',
    "tsconfig.json": '{ "extends": "capc/tsconfig", "include": ["src"] }',
    "src/a.ts": "export const one = 1;\n",
  });
  uri = pathToFileURL(`${folder.path}/src/a.ts`).href;
  child = spawn(process.execPath, [main, "lsp", "--stdio"], { cwd: folder.path, stdio: ["pipe", "pipe", "inherit"] });
  client = createProtocolConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
  client.onNotification("textDocument/publishDiagnostics", (one: Shown) => {
    shown.push(one);
    waiting?.();
  });
  client.listen();
  await client.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  await client.sendNotification("initialized", {});
});
afterAll(() => {
  child.kill("SIGKILL");
  folder.remove();
});

describe("capc lsp", () => {
  test("tells of a text that is not saved, offers a fix, and takes back what was mended", async () => {
    await client.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "typescript", version, text },
    });
    const [equals, leak] = await until(["CAP3008", "CAP1001"]);
    expect(leak!.range.start).toEqual({ line: 4, character: 48 });
    expect(leak!.message).toMatch(/^`fetch` was never granted to this module\n.*\nhelp: take a `Fetcher`/);

    const range = { start: equals!.range.start, end: equals!.range.start };
    const actions = (await client.sendRequest("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    })) as { title: string; edit: { changes: Record<string, { newText: string; range: object }[]> } }[];
    expect(actions.map(({ edit }) => edit.changes[uri]!.map(({ newText }) => newText))).toEqual([["==="]]);

    const mended = text.replace("a == b", "a === b");
    await change(mended);
    await until(["CAP1001"]);
    await change(mended.replace(/export const spy.*\n/, ""));
    await until([]);
    await change(`${mended.replace(/export const spy.*\n/, "")}export const wrong: string = 1;\n`);
    await until(["TS2322"]);
    await change(mended.replace(/export const spy.*\n/, ""));
    await until([]);
  });

  test("shows what a guard lets through, and which authority a module asks for", async () => {
    const position = { line: 2, character: 23 };
    const hover = (await client.sendRequest("textDocument/hover", { textDocument: { uri }, position })) as {
      contents: { value: string };
    };
    expect(hover.contents.value).toMatch(/^capc lets through `Item`\n\n```json\n\{[\s\S]*"count"[\s\S]*```$/);
    const lenses = (await client.sendRequest("textDocument/codeLens", { textDocument: { uri } })) as {
      command: { title: string };
    }[];
    expect(lenses.map(({ command }) => command.title)).toEqual(["asks for out: Console"]);
  });

  test("goes back to the disk when the text is closed, and ends when it is told to", async () => {
    await client.sendNotification("textDocument/didClose", { textDocument: { uri } });
    await until([]);
    await client.sendRequest("shutdown");
    const ended = new Promise((resolve) => child.once("exit", resolve));
    await client.sendNotification("exit");
    expect(await ended).toBe(0);
  });
});
