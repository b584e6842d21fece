import { refuse } from "../captured/cap-error.ts";
import { needText } from "../captured/check-arguments.ts";
import { includes, isWellFormed, slice, split, uncurry } from "../captured/intrinsics.ts";

const decode = decodeURIComponent;
const encode = encodeURIComponent;
const isMatch: (pattern: RegExp, text: string) => boolean = uncurry(RegExp.prototype.test);
const normalize: (text: string, form: string) => string = uncurry(String.prototype.normalize as never);
const replace: (text: string, pattern: RegExp, by: (found: string) => string) => string = uncurry(
  String.prototype.replace as never,
);

/** What servers have been seen to take for a separator, an end, or a step up: dots with blanks, or with parameters behind them. */
const isDangerous = (text: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  isMatch(/[/\\\u0000-\u001f\u007f-\u009f]/, text) || isMatch(/^[.\s]+(;|$)/u, text) || isMatch(/^\s*\.\.?\s*;/u, text);

const bad = (name: string): never => refuse("bad-name", `${name}: leads elsewhere, or might`);

/**
 * One segment of a path as it is sent. Servers differ in how often they decode and what they normalise, so all readings are looked at: a segment
 * that is a step up or has a separator in any of them is refused.
 */
const checkSegment = (segment: string, name: string): string => {
  if (segment === "") bad(name);
  // Most segments say the same in every reading.
  if (isMatch(/^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/, segment)) return segment;
  let reading = segment;
  for (let depth = 0; ; depth++) {
    if (isDangerous(reading) || isDangerous(normalize(reading, "NFKC"))) bad(name);
    if (!includes(reading, "%")) break;
    let next: string;
    try {
      next = decode(reading);
    } catch {
      // A percent sign is sent as %25. What is behind that one need not be a code: nothing is left to decode.
      if (depth > 0) break;
      return bad(name);
    }
    if (next === reading) break;
    if (depth > 8) bad(name);
    reading = next;
  }
  // Escapes stay as they are, the rest is escaped where it has to be. `;` and its like are allowed in a segment as they are.
  return replace(segment, /%[0-9A-Fa-f]{2}|[^%]+/gu, (part) =>
    part[0] === "%" ? part : replace(encode(part), /%(?:24|26|2B|2C|3A|3B|3D|40)/g, decode),
  );
};

/** The segments of a path relative to something, checked and escaped; one `/` may lead it, and one end it. */
export const checkPath = (path: unknown, name: string): string => {
  const text = needText(path, name);
  if (text.length > 4096) refuse("bad-name", `${name}: longer than 4096 characters`);
  if (!isWellFormed(text)) bad(name);
  if (isMatch(/[?#]/, text))
    refuse("bad-name", `${name}: a query goes into options.query, and \`#\` is escaped as %23`);
  const words = split(text[0] === "/" ? slice(text, 1) : text, "/");
  let checked = "";
  for (let i = 0; i < words.length; i++) {
    const isEnd = words[i] === "" && i === words.length - 1;
    if (!isEnd) checked += checkSegment(words[i]!, name);
    if (i < words.length - 1) checked += "/";
  }
  return checked;
};

/** What is below a path: `/v1` with `users` is `/v1/users`, with nothing it is `/v1` itself. Both are checked already. */
export const joinPath = (base: string, below: string): string => {
  if (below === "") return base === "" ? "/" : base;
  return base[base.length - 1] === "/" ? base + below : `${base}/${below}`;
};

/** A query as it is sent, from names and values. */
export const writeQuery = (pairs: readonly (readonly [string, string])[]): string => {
  let text = "";
  for (let i = 0; i < pairs.length; i++)
    text += `${i === 0 ? "?" : "&"}${encode(pairs[i]![0])}=${encode(pairs[i]![1])}`;
  return text;
};
