import { expect, test } from "vitest";
import { makePowers, makeSink } from "../test-fixtures/tools/make-powers.ts";
import type { Docs } from "./command.ts";
import { explain } from "./explain.ts";

const page = "# CAP1001: no ambient authority\n\n```ts\nfetch(x);\n```\n";
const docs: Docs = {
  codes: () => ["CAP1001", "CAP1002", "CAP2345", "ERR_CAPC_GUARD"],
  page: (code) => (code === "CAP1001" ? page : undefined),
};
const say = async (code: string, flags: { json?: true } = {}, hasColor = false): Promise<string> => {
  const out = makeSink({ hasColor });
  await explain.run([code], flags, makePowers({ docs, out }));
  return out.text();
};

test("the page is printed as it is, whatever way the code is written", async () => {
  for (const code of ["CAP1001", "cap1001", "1001", "error[CAP1001]:"]) expect(await say(code)).toBe(page);
});

test("a terminal gets headings and code that stand out", async () => {
  const painted = await say("CAP1001", {}, true);
  expect(painted).toContain("\u001b[1m# CAP1001: no ambient authority");
  expect(painted).toContain("\u001b[36mfetch(x);");
});

test("JSON has code, title and page", async () => {
  expect(JSON.parse(await say("CAP1001", { json: true }))).toEqual({
    code: "CAP1001",
    title: "CAP1001: no ambient authority",
    page,
  });
});

test("an unknown code is told with near misses, and without where nothing is near", async () => {
  await expect(say("CAP1003")).rejects.toThrow("there is no code CAP1003 (did you mean CAP1001, CAP1002?)");
  await expect(say("nonsense")).rejects.toThrow(/^there is no code nonsense$/);
  await expect(say("TS2322")).rejects.toThrow("there is no code TS2322: that one is TypeScript's own");
  await expect(say("../../package")).rejects.toThrow("there is no code");
});
