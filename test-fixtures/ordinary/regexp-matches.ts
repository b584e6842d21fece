export const first = (m: RegExpMatchArray | null): string => (m === null ? "none" : `${m[0]}|${m[1] ?? "-"}|${m.index ?? "?"}|${m.groups?.word ?? "-"}|${m.length}`);
export const exec = (m: RegExpExecArray): string => `${m[0]}@${m.index} of ${m.input} ${JSON.stringify(m.groups ?? {})} ${m.indices?.[0]?.join() ?? ""}`;
export const either = (x: string | string[] | RegExpExecArray): string => (typeof x === "string" ? x : x.join("/"));
export const tokens: readonly [RegExp, (m: RegExpExecArray) => { kind: string; text: string }][] = [[/^\d+/, (m) => ({ kind: "number", text: m[0] })], [/^(?<word>[a-z]+)/, ({ groups, index }) => ({ kind: `word${index}`, text: groups?.word ?? "" })]];
export const lex = (source: string): { kind: string; text: string }[] => { const out: { kind: string; text: string }[] = []; let rest = source; outer: while (rest !== "") { for (const [re, make] of tokens) { const m = re.exec(rest); if (m) { const t = make(m); out.push(t); rest = rest.slice(m[0].length).trimStart(); continue outer; } } throw new Error(`at ${rest}`); } return out; };
export const found = (s: string): RegExpMatchArray | null => s.match(/b(?<x>c)?/);
export const all = (s: string): RegExpExecArray[] => [...s.matchAll(/b(?<x>c)?/g)];
export const run = (): unknown => [first("a b".match(/(\w) (?<word>\w)/)), first("zz".match(/a/)), first("aa".match(/a/g)), lex("12 ab 3"), either(/(?<q>b)(c)?/.exec("abq") ?? "none"), exec(/(?<q>b)(c)?/d.exec("abq")!), all("bcb").map((m) => [m.index, m.groups?.x, ...m])];
