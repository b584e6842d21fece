import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Folder, makeFolder } from "../test-fixtures/tools/make-folder.ts";

// `run` locks its process down: each of these is the built command in a process of its own.
const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));

let folder: Folder;
beforeAll(() => {
  folder = makeFolder();
  folder.write(programs);
});
afterAll(() => folder.remove());

interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function capc(
  line: string,
  { env = {}, cwd = "." }: { env?: Record<string, string>; cwd?: string } = {},
): Promise<Answer> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [main, ...line.split(" ")], {
      cwd: `${folder.path}/${cwd}`,
      env: { PATH: process.env.PATH, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const texts = { out: "", err: "" };
    child.stdout.setEncoding("utf8").on("data", (text) => (texts.out += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (texts.err += text));
    child.on("close", (code) => done({ code, ...texts }));
  });
}

const withConsole = (body: string, more = ""): string => `import type { Console } from "@capc/std";
${more}export default function main({ out }: { out: Console }): void {
${body}
}
`;

const programs = {
  "package.json": '{ "type": "module", "capc": { "main": "hello.ts" } }',
  "hello.ts": `import type { Console } from "@capc/std";
import { greet } from "./lib/greet.ts";

export default async function main({ out, args }: { out: Console; args: readonly string[] }): Promise<void> {
  out.print(greet(await Promise.resolve(args.length > 0 ? args.join(",") : "world")));
}
`,
  "lib/greet.ts": 'export const greet = (name: string): string => "hello, ".concat(name);\n',
  "throws.ts": withConsole(
    "  inner(out);",
    `const inner = (out: Console): void => {
  out.print("before");
  const value = "x".length;
  if (value === 1) throw new RangeError("out of\\u001b[2J range");
};
`,
  ),
  "guarded.ts": withConsole(
    '  pay(JSON.parse(\'"a lot"\') as number);\n  out.print("never");',
    "const pay = (amount: number): void => void amount;\n",
  ),
  "greedy.ts": `interface Fetcher { get(path: string): Promise<string> }
export default function main({ api }: { api: Fetcher }): void {
  void api;
}
`,
  "impostor.ts": `interface Console { print(text: string): void; clear(): void }
export default function main({ out }: { out: Console }): void {
  out.print("x");
}
`,
  "optional.ts": withConsole('  out.print("fine");').replace(
    "{ out: Console }",
    "{ out: Console; clock?: { now(): number } }",
  ),
  "serve.ts": `import type { Clock, Console, HttpListener, ReadDir } from "@capc/std";
export default async function main({ out, http, data, clock, args }: { out: Console; http: HttpListener; data: ReadDir; clock: Clock; args: readonly string[] }): Promise<void> {
  const service = await http.serve(async () => ({ status: 200, body: await (await data.file("letter.txt")).text() }));
  out.print(service.url);
  if (args.length === 0) await new Promise<void>(() => {});
  out.print(\`\${args.join()} \${clock.now() % 1000}\`);
}
`,
  "data/letter.txt": "dear",
  "silent.ts": "export const twice = (n: number): number => n * 2;\n",
  "named.ts": "export function main(): void {}\n",
  "value.ts": "export default 42;\n",
  "array.ts": "export default function main(args: readonly string[]): void {\n  void args;\n}\n",
  "renamed.ts":
    withConsole('  out.print("renamed");').replace("export default function", "function") +
    "export { main as default };\n",
  "never.ts": "export default async function main(): Promise<void> {\n  await new Promise<void>(() => {});\n}\n",
  "stray.ts": withConsole(
    '  void later();\n  out.print("done");',
    'const later = async (): Promise<void> => {\n  throw new Error("nobody waits");\n};\n',
  ),
  "endless.ts": withConsole('  for (;;) out.print("y");'),
  "loop.ts": withConsole('  out.print("ready");\n  for (;;);'),
  "circle-a.ts": 'import { b } from "./circle-b.ts";\nexport const a = (): number => b;\nexport const c = 1;\n',
  "circle-b.ts": 'import { c } from "./circle-a.ts";\nexport const b: number = c;\n',
  "plain.js":
    "export default function main({ out, args }) {\n  out.print('from JavaScript');\n  out.print(args[0]);\n}\n",
  "documented.js":
    "/** @param {{ sink: import('@capc/std').Console }} powers */\nexport default function main(powers) {\n  powers.sink.print('documented');\n}\n",
  "greedy.js": "export default function main({ fetcher }) {\n  return fetcher;\n}\n",
  "bad.ts": "export const f = (): unknown => fetch;\n",
  "trusted/tsconfig.json": '{ "compilerOptions": { "plugins": [{ "name": "capc", "trusted": ["host.ts"] }] } }',
  "trusted/host.ts": "export default function main(): void {}\n",
};

test.concurrent("main gets the terminal and the rest of the command line, from wherever it is run", async () => {
  expect(await capc("run hello.ts --name x -p y")).toEqual({ code: 0, out: "hello, --name,x,-p,y\n", err: "" });
  expect(await capc("run")).toEqual({ code: 0, out: "hello, world\n", err: "" });
  expect(await capc("run ../hello.ts", { cwd: "lib" })).toEqual({ code: 0, out: "hello, world\n", err: "" });
});

test.concurrent("what a program throws is told with its place in the source, and nothing of it acts on the terminal", async () => {
  expect(await capc("run throws.ts")).toEqual({
    code: 1,
    out: "before\n",
    err: `RangeError: out of [2J range
    at inner (throws.ts:5:26)
    at throws.ts:8:3
    at main (throws.ts:9:1)
`,
  });
});

test.concurrent("a guard's error shows what it refused", async () => {
  expect(await capc("run guarded.ts")).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringMatching(
      /^GuardError: JSON\.parse\('"a lot"'\): expected number, got string\n {2}got: "a lot"\n {4}at [^\n]*guarded\.ts:/,
    ),
  });
});

test.concurrent("what cannot be granted is refused before anything runs", async () => {
  const refused = (power: string): Answer => ({
    code: 2,
    out: "",
    err: `capc: \`main\` asks for \`${power}\`, which \`capc run\` cannot grant: its type is no capability of @capc/std, nor a part of one\n`,
  });
  expect(await capc("run greedy.ts")).toEqual(refused("api: Fetcher"));
  expect(await capc("run impostor.ts")).toEqual(refused("out: Console"));
  expect(await capc("run optional.ts")).toEqual({ code: 0, out: "fine\n", err: "" });
});

test.concurrent("a program has what is granted, until it is over or interrupted", async () => {
  const line = "run serve.ts --grant http=0 --grant=data=./data --grant clock";
  expect(await capc("run serve.ts --grant http=0 -- --grant x")).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringMatching(
      /^capc: `main` asks for `data: ReadDir`[^\n]*: `--grant data=.\/folder`, and so for 1 more: see `capc run --explain`\n$/,
    ),
  });
  expect(await capc(`${line} -- --grant x`)).toEqual({
    code: 0,
    out: expect.stringMatching(/^http:[^\n]*\n--grant,x 0\n$/),
    err: "",
  });
  const child = spawn(process.execPath, [main, ...line.split(" ")], {
    cwd: folder.path,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((done) => child.stdout.once("data", (text) => done(String(text).trim())));
  expect(await (await fetch(url)).text()).toBe("dear");
  const end = new Promise((done) => child.on("close", (_code, by) => done(by)));
  child.kill("SIGINT");
  expect(await end).toBe("SIGINT");
});

test.concurrent("a main may be renamed, absent, or nothing that can be run", async () => {
  expect(await capc("run renamed.ts")).toEqual({ code: 0, out: "renamed\n", err: "" });
  expect(await capc("run silent.ts")).toEqual({ code: 0, out: "", err: "" });
  const hint = "capc: named.ts: nothing calls `main`: a program starts with `export default function main`\n";
  expect(await capc("run named.ts")).toEqual({ code: 0, out: "", err: hint });
  const cannot = (file: string, why: string): Answer => ({
    code: 2,
    out: "",
    err: `capc: ${file} cannot be run: ${why}\n`,
  });
  expect(await capc("run value.ts")).toEqual(cannot("value.ts", "the default export is not a function"));
  expect(await capc("run array.ts")).toEqual(
    cannot("array.ts", "`main` takes a record of powers, such as `{ out: Console }`, not `readonly string[]`"),
  );
});

test.concurrent("promises that nobody awaits, or that nothing settles, are failures", async () => {
  expect(await capc("run stray.ts")).toMatchObject({
    code: 1,
    out: "done\n",
    err: expect.stringMatching(/^Error: nobody waits\n {4}at later \(stray\.ts:3:9\)\n/),
  });
  expect(await capc("run never.ts")).toEqual({
    code: 1,
    out: "",
    err: "capc: the program waits for a promise that nothing can settle\n",
  });
});

test.concurrent("what is rejected does not run; findings go to stderr", async () => {
  expect(await capc("run bad.ts")).toEqual({
    code: 3,
    out: "",
    err: "bad.ts(1,33): error CAP1001: `fetch` was never granted to this module\n",
  });
  expect(await capc("run circle-a.ts")).toMatchObject({
    code: 3,
    out: "",
    err: "error CAP5001: circle-a.ts imports circle-b.ts imports circle-a.ts: a circle of value imports\n",
  });
  expect(await capc("run host.ts", { cwd: "trusted" })).toEqual({
    code: 2,
    out: "",
    err: "capc: host.ts is trusted, a file of the host: build the project and run it with node\n",
  });
});

test.concurrent("JavaScript runs confined too; without types, names say what its main asks for", async () => {
  expect(await capc("run plain.js x")).toEqual({ code: 0, out: "from JavaScript\nx\n", err: "" });
  expect(await capc("run documented.js x")).toEqual({ code: 0, out: "documented\n", err: "" });
  expect((await capc("run greedy.js")).err).toMatch(/^capc: `main` asks for `fetcher: any`, which [^\n]*\n$/);
});

test.concurrent("a reader that has seen enough ends the program without a word", async () => {
  for (const line of ["run endless.ts", "check bad.ts --json", "--help"]) {
    const { stdout, stderr, status } = spawnSync("sh", ["-c", `'${process.execPath}' '${main}' ${line} | head -n 1`], {
      cwd: folder.path,
      encoding: "utf8",
      timeout: 20_000,
    });
    expect({ lines: stdout.split("\n").length, stderr, status }).toEqual({ lines: 2, stderr: "", status: 0 });
  }
});

test.concurrent("an interrupt ends a busy program at once and silently", async () => {
  const child = spawn(process.execPath, [main, "run", "loop.ts"], {
    cwd: folder.path,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (err += text));
  const signal = await new Promise((done) => {
    child.stdout.once("data", () => child.kill("SIGINT"));
    child.on("close", (_code, by) => done(by));
  });
  expect({ signal, err }).toEqual({ signal: "SIGINT", err: "" });
});

test.concurrent("a current folder that is gone is told", async () => {
  const line = `mkdir gone && cd gone && rmdir ../gone && '${process.execPath}' '${main}' check x.ts`;
  const { stderr, status } = spawnSync("sh", ["-c", line], { cwd: folder.path, encoding: "utf8" });
  expect({ stderr, status }).toEqual({ stderr: "capc: the current folder does not exist\n", status: 2 });
});

test.concurrent("a failure of capc itself is one line with the place, and exit code 3", async () => {
  const sabotage =
    "data:text/javascript,const{stringify}=JSON;JSON.stringify=(x)=>{if(x.compilerOptions)throw%20TypeError('sabotaged');return(stringify(x))}";
  const { code, out, err } = await capc("check hello.ts", { env: { NODE_OPTIONS: `--import=${sabotage}` } });
  expect({ code, out }).toEqual({ code: 3, out: "" });
  expect(err).toMatch(
    /^error CAP0001: capc itself failed at [\w/-]+\.js:\d+:\d+: TypeError: sabotaged\. [^\n]*bug[^\n]*\n$/,
  );
});
