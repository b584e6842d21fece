/** A JSON reader and writer by hand: strings, escapes, recursion, records with any keys. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export function parseJson(text: string): Json {
  let at = 0;
  const fail = (what: string): never => {
    throw new SyntaxError(`${what} at ${at}`);
  };
  const skip = (): void => {
    while (at < text.length && " \n\r\t".includes(text[at]!)) at++;
  };
  const expect = (word: string): void => {
    if (!text.startsWith(word, at)) fail(`expected ${word}`);
    at += word.length;
  };
  const string = (): string => {
    at++;
    let result = "";
    for (;;) {
      const start = at;
      while (at < text.length && text[at] !== '"' && text[at] !== "\\") at++;
      result += text.slice(start, at);
      if (at >= text.length) fail("the text ends in a string");
      if (text[at++] === '"') return result;
      const escaped = text[at++];
      if (escaped === "u") {
        result += String.fromCharCode(Number.parseInt(text.slice(at, at + 4), 16));
        at += 4;
      } else result += escaped === "n" ? "\n" : escaped === "t" ? "\t" : (escaped ?? "");
    }
  };
  const number = (): number => {
    const start = at;
    while (at < text.length && "+-.eE0123456789".includes(text[at]!)) at++;
    const value = Number(text.slice(start, at));
    return Number.isNaN(value) ? fail("expected a value") : value;
  };
  const value = (): Json => {
    skip();
    switch (text[at]) {
      case "{": {
        const record: Record<string, Json> = {};
        at++;
        skip();
        while (text[at] !== "}") {
          const key = string();
          skip();
          expect(":");
          record[key] = value();
          skip();
          if (text[at] === ",") at++;
          skip();
        }
        at++;
        return record;
      }
      case "[": {
        const list: Json[] = [];
        at++;
        skip();
        while (text[at] !== "]") {
          list.push(value());
          skip();
          if (text[at] === ",") at++;
        }
        at++;
        return list;
      }
      case '"':
        return string();
      case "t":
        expect("true");
        return true;
      case "f":
        expect("false");
        return false;
      case "n":
        expect("null");
        return null;
      default:
        return number();
    }
  };
  const result = value();
  skip();
  return at === text.length ? result : fail("more text");
}

export function writeJson(value: Json): string {
  if (value === null) return "null";
  if (typeof value === "string") return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
  if (typeof value !== "object") return String(value);
  if (isList(value)) return `[${value.map(writeJson).join(",")}]`;
  return `{${Object.entries(value)
    .map(([key, part]) => `"${key}":${writeJson(part)}`)
    .join(",")}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

export function run(size: number): string {
  const rows = Array.from(
    { length: 40 },
    (_, id) =>
      `{"id": ${id}, "name": "row \\"${id}\\"", "tags": ["a", "b${id}"], "on": ${id % 2 === 0}, "at": {"x": ${id / 4}, "y": null}}`,
  );
  const text = `[${rows.join(", ")}]`;
  let length = 0;
  for (let turn = 0; turn < size * 12; turn++) length += writeJson(parseJson(text)).length + turn;
  return String(length);
}
