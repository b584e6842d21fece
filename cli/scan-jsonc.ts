/** A value in a JSON text with comments, and where it stands. */
export interface Placed {
  readonly kind: "object" | "array" | "other";
  readonly start: number;
  /** After its last character. */
  readonly end: number;
  /** Of an object, by key. */
  readonly members: ReadonlyMap<string, Placed>;
  /** Values inside, in their order; of an object those of its members. */
  readonly items: readonly Placed[];
}

/** Finds the values of a text that JSON with comments and trailing commas accepts; undefined where it is something else. */
export function scanJsonc(text: string): Placed | undefined {
  let at = text.startsWith("\ufeff") ? 1 : 0;
  const skip = (): void => {
    const gap = /(?:\s|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)*/y;
    gap.lastIndex = at;
    gap.test(text);
    at = Math.max(at, gap.lastIndex);
  };
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) at += found.length;
    return found;
  };
  const value = (): Placed | undefined => {
    skip();
    const start = at;
    const open = text[at];
    if (open !== "{" && open !== "[")
      return take(/"(?:[^"\\\n]|\\.)*"|[-+.\w]+/y) === undefined ? undefined : { ...nothing, start, end: at };
    at++;
    const close = open === "{" ? "}" : "]";
    const members = new Map<string, Placed>();
    const items: Placed[] = [];
    for (skip(); text[at] !== close; skip()) {
      const key = open === "{" ? take(/"(?:[^"\\\n]|\\.)*"/y) : undefined;
      if (open === "{") {
        skip();
        if (key === undefined || text[at++] !== ":") return undefined;
      }
      const item = value();
      if (item === undefined) return undefined;
      items.push(item);
      if (key !== undefined) members.set(JSON.parse(key) as string, item);
      skip();
      if (text[at] === ",") at++;
      else if (text[at] !== close) return undefined;
    }
    at++;
    return { kind: open === "{" ? "object" : "array", start, end: at, members, items };
  };
  const nothing = { kind: "other", members: new Map<string, Placed>(), items: [] } as const;
  const root = value();
  skip();
  return at === text.length ? root : undefined;
}

/** A text put in at an offset. */
export interface JsonInsertion {
  readonly at: number;
  readonly text: string;
}

/** What has to be put in so that an object or array ends with more members or items: comments stay where they are, and so does all else. */
export function appendTo(
  text: string,
  { start, end, items }: Placed,
  added: readonly string[],
): readonly JsonInsertion[] {
  if (added.length === 0) return [];
  const last = items.at(-1);
  const rest = text.slice(last?.end ?? start + 1, end - 1);
  const hasComma = rest.replace(/\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g, "").includes(",");
  const comma = last === undefined || hasComma ? [] : [{ at: last.end, text: "," }];
  const lineOf = (offset: number): string => /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", offset - 1) + 1))![0];
  const outer = lineOf(start);
  if (!text.slice(start, end).includes("\n") && last !== undefined)
    return [...comma, { at: end - 1 - /\s*$/.exec(text.slice(0, end - 1))![0].length, text: ` ${added.join(", ")}` }];
  const inner = last === undefined || lineOf(last.start).length <= outer.length ? `${outer}  ` : lineOf(last.start);
  // Before the white space in front of the closing bracket, which comes to stand on a line of its own and keeps it.
  const gap = /[ \t]*$/.exec(text.slice(0, end - 1))![0].length;
  const isAtLineStart = text[end - 2 - gap] === "\n";
  const lines = added.map((one) => `${inner}${one}`).join(",\n");
  return [...comma, { at: end - 1 - gap, text: isAtLineStart ? `${lines}\n` : `\n${lines}\n${outer.slice(gap)}` }];
}

/** The text with everything put in; of two at one place the first comes first. */
export const insertAll = (text: string, insertions: readonly JsonInsertion[]): string =>
  [...insertions]
    .sort((a, b) => a.at - b.at)
    .reduceRight((result, one) => result.slice(0, one.at) + one.text + result.slice(one.at), text);
