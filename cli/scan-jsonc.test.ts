import { expect, test } from "vitest";
import { parseJsonc } from "../importer/parse-jsonc.ts";
import { appendTo, insertAll, scanJsonc } from "./scan-jsonc.ts";

const added = (text: string, path: readonly string[], member: string): string => {
  const root = scanJsonc(text)!;
  return insertAll(
    text,
    appendTo(
      text,
      path.reduce((at, key) => at.members.get(key)!, root),
      [member],
    ),
  );
};

test("a member is put at the end, in the manner of the others, and comments stay where they are", () => {
  expect(added("{}", [], '"a": 1')).toBe('{\n  "a": 1\n}');
  expect(added('{ "b": 2 }', [], '"a": 1')).toBe('{ "b": 2, "a": 1 }');
  expect(added('{"b":[1,{}],}', [], '"a": 1')).toBe('{"b":[1,{}], "a": 1}');
  expect(added('{\n\t"b": 2 // two, }\n}\n', [], '"a": 1')).toBe('{\n\t"b": 2, // two, }\n\t"a": 1\n}\n');
  expect(added('{\n    "b": 2, /* two */\n    // more\n}', [], '"a": 1')).toBe(
    '{\n    "b": 2, /* two */\n    // more\n    "a": 1\n}',
  );
  expect(added('{\n  "o": {\n    "b": "}" },\n  "c": 3\n}', ["o"], '"a": 1')).toBe(
    '{\n  "o": {\n    "b": "}",\n    "a": 1\n  },\n  "c": 3\n}',
  );
  expect(added('{\r\n  "o": {\r\n    // none\r\n  }\r\n}', ["o"], '"a": 1')).toBe(
    '{\r\n  "o": {\r\n    // none\r\n    "a": 1\n  }\r\n}',
  );
});

test("whatever the text, it means the same with one member more", () => {
  const texts = [
    '{"a":[1,2,],/*x*/"b":{"c":null,},}',
    '// x\n{\n"s": "//", // y\n"n": -1.5e3\n, "t": true }',
    '\ufeff{ "x": "\\"}" }',
    "{/**/}",
  ];
  for (const text of texts)
    expect(parseJsonc(added(text, [], '"z": {}'))).toEqual({ ...(parseJsonc(text) as object), z: {} });
});

test("what is not such a text is told apart", () => {
  for (const text of ["", "{", '{"a" 1}', "{a: 1}", '{"a": 1}}', '{"a": 1 "b": 2}', '{"a": }', "[1", '{"a": 1} x'])
    expect(scanJsonc(text), text).toBeUndefined();
});
