export const html = (strings: TemplateStringsArray, ...values: (string | number)[]): string => strings.reduce((text, part, i) => text + part + (i < values.length ? String(values[i]).replace(/</g, "&lt;") : ""), "");
export const raw = (strings: TemplateStringsArray, ..._values: number[]): string => strings.raw.join("|");
export const tuple = (...given: [name: string, age?: number, ...tags: string[]]): string => given.map((one) => one ?? "_").join("|");
export const parts = (x: TemplateStringsArray | string, ..._more: number[]): number => x.length;
const each = [raw];
export const run = (): unknown => [html`<b>${"a<b"}</b>${1}`, raw`a\n${1}b`, tuple("n", undefined, "t"), tuple("n"), each.map((tag) => tag`\t`), parts`a${0}b`, [tuple].map((f) => f("n", undefined))];
