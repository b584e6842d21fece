import { afterAll, beforeAll, expect, test } from "vitest";
import { makeStarter, program, type Starter } from "../../test-fixtures/tools/start-main.ts";

let starter: Starter;
const start: Starter["start"] = (...given) => starter.start(...given);
beforeAll(() => {
  starter = makeStarter();
});
afterAll(() => starter.end());

test("what does not fit, is not asked for, is missing or cannot be opened is one line, before anything runs", async () => {
  const ran = (): never => {
    throw new Error("it ran");
  };
  const refusal = async (member: string, ...grants: string[]): Promise<string> => {
    const { code, err } = await start(program(member), grants, ran);
    expect(code).toBe(2);
    expect(err).not.toContain("\n");
    return err;
  };
  const lines: string[] = [];
  for (const [member, ...grants] of [
    ["data: ReadDir"],
    ["data: ReadDir", "data=./nowhere"],
    ["data: ReadDir", "data=./note.txt"],
    ["data: ReadDir", "data"],
    ["data: Dir", "data=./data:ro"],
    ["data: ReadDir", "data=./data", "data=./data"],
    ["data: ReadDir", "data=./data", "more=./data"],
    ["data: ReadDir", "=x"],
    ["file: ReadFile", "file=./data"],
    ["api: Fetcher", "api=ftp://x.example"],
    ["api: Fetcher", "api=https://me:pw@x.example"],
    ["api: Fetcher", "api=./data"],
    ["http: HttpListener", "http=0.0.0.0:8080"],
    ["http: HttpListener", "http=99999"],
    ["db: Store", "db=./data.sqlite:ro"],
    ["clock: Clock", "clock=often"],
    ["c: Config", "c=./note.txt"],
    ["git: Runner", "git=git log"],
    ["random: Random", "random=7"],
    ["args: readonly string[]", "args=x"],
    ["own: { get(): string }", "own=x"],
    ["both: Clock & Random", "both=x"],
    ["q: Query<readonly [], { readonly a: { readonly b: string } }>", "q=./a.sqlite:select 1"],
    ["q: Query<readonly [], { readonly a: number }>", "q=./b.sqlite:selec 1"],
    ["listener: Service"],
  ] as const)
    lines.push(
      `${[member, ...grants].join(" | ")}\n  ${await refusal(member.replace("Service", "{ stop(): void }"), ...grants)}`,
    );
  expect(lines.join("\n")).toMatchSnapshot();
});

test("the prompt says what is asked, grants once or always, and takes no for an answer", async () => {
  const source = program("data: ReadDir; clock: Clock");
  const look = (powers: Record<string, never>): void => void seen.push(Object.keys(powers).join());
  const seen: string[] = [];
  const first = await start(source, [], look, { answers: ["./nowhere?\0", "./data", "a", "", "o"] });
  expect(first).toMatchObject({ code: 0, err: "" });
  expect(first.asked.join("|")).toMatchSnapshot();
  expect(JSON.parse(starter.folder.read("capc.grants.json"))).toEqual({
    programs: { "main.ts": { data: { type: "ReadDir", grant: "./data" } } },
  });

  expect(await start(source, [], look)).toMatchObject({ code: 2, err: expect.stringContaining("`clock: Clock`") });
  expect(await start(source, ["clock"], look)).toMatchObject({ code: 0 });
  // What cannot be opened is not kept.
  expect(await start(source, [], look, { answers: ["./gone", "a", "", "o"], name: "lost.ts" })).toMatchObject({
    code: 2,
  });
  for (const answers of [["no"], ["", "n"], ["", ""], []])
    expect(await start(source, [], look, { answers })).toMatchObject({
      code: 2,
      err: "`clock: Clock` was not granted, and nothing was run",
    });
  expect(seen).toEqual(["data,clock", "data,clock"]);
  // What was granted for good is for the type that it was granted to.
  expect(await start(program("data: Dir; clock: Clock"), ["clock"], look)).toMatchObject({
    code: 2,
    err: "capc.grants.json: `data` was granted as `ReadDir`, and now `main` asks for `Dir`: remove it there, or change its type",
  });
  // And for no other program.
  const other = await start(program("data: ReadDir"), [], look, { name: "other.ts" });
  expect(other).toMatchObject({ code: 2, err: expect.stringMatching(/nobody has granted it: `[^`]*`$/) });
  const more = await start(program("data: ReadDir; clock: Clock; log: Logger"), [], look, { name: "more.ts" });
  expect(more).toMatchObject({ code: 2, err: expect.stringMatching(/, and so for 2 more: see `capc run --explain`$/) });
});

test("a file of grants with anything unknown in it is refused", async () => {
  const source = program("clock: Clock");
  const lines: string[] = [];
  for (const text of [
    "[]",
    '{ "grants": {} }',
    "{ }",
    '{ "programs": { "main.ts": { "clock": "exact" } } }',
    '{ "programs": { "main.ts": { "clock": { "type": "Clock", "grant": "exact", "until": "never" } } } }',
    '{ "programs": { "main.ts": { "clock": { "type": "Clock" } } } }',
    '{ "programs": { "main.ts": { "watch": { "type": "Clock", "grant": "" } } } }',
    '{ "programs": { "main.ts": { "clock": { "type": "Clock", "grant": "often" } } } }',
  ]) {
    starter.folder.write({ "capc.grants.json": text });
    const { code, err } = await start(source, []);
    expect(code).toBe(2);
    lines.push(err);
  }
  expect(lines.join("\n")).toMatchSnapshot();
  starter.folder.write({
    "capc.grants.json": '{ /* mine */ "programs": { "main.ts": { "clock": { "type": "Clock", "grant": "" } } } }',
  });
  expect(await start(source, [])).toMatchObject({ code: 0 });
  starter.folder.write({ "capc.grants.json": '{ "programs": {} }' });
});

test("--explain runs nothing, and says for each power what it is, what it allows and where it comes from", async () => {
  const source = program("out: Console; data: ReadDir; ls?: Pick<Dir, 'list'>; clock: Clock; own: { a(): void }");
  const ran = (): never => {
    throw new Error("it ran");
  };
  const text = await start(source, ["clock=exact"], ran, { flags: { explain: true } });
  expect(text).toMatchObject({ code: 0, err: "" });
  expect(text.out).toMatchSnapshot();
  const json = await start(source, ["clock=exact"], ran, { flags: { explain: true, json: true } });
  const found = JSON.parse(json.out) as { powers: { name: string; from: string }[] };
  expect(found.powers.map(({ name, from }) => `${name} ${from}`)).toEqual([
    "out run",
    "data missing",
    "ls left out",
    "clock --grant",
    "own missing",
  ]);
  expect(found).toMatchObject({
    program: "main.ts",
    powers: [
      { capability: "Console", members: ["print", "readLine"], grant: "stdout" },
      {},
      {},
      {},
      { capability: null },
    ],
  });
});

test("a name that a program chose drives neither the terminal nor the shell to which its grant is copied", async () => {
  const names = ["\u001b[2Ja\nb", "x$(id)", "it's"];
  const source = program(names.map((name) => `${JSON.stringify(name)}: ReadDir`).join("; "));
  const { out } = await start(source, [], undefined, { flags: { explain: true } });
  expect(out.match(/(?<=missing: ).*/g)).toEqual([
    "`--grant '\ufffd[2Ja\ufffdb=./folder'`",
    "`--grant 'x$(id)=./folder'`",
    "`--grant 'it'\\''s=./folder'`",
  ]);
  expect((await start(source, [])).err).not.toMatch(/\p{Cc}./su);
});
