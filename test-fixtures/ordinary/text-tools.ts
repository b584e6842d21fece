export const slug = (title: string): string => title.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
export const words = (text: string): string[] => text.match(/\w+/g) ?? [];
export const template = (text: string, values: Readonly<Record<string, string | number>>): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => `${values[name] ?? whole}`);
export const dates = (text: string): { y: number; m: number }[] => [...text.matchAll(/(?<y>\d{4})-(?<m>\d\d)/g)].map(({ groups }) => ({ y: Number(groups?.y), m: Number(groups?.m) }));
export const run = (): unknown => [slug("Hello, World!"), words("a bc d"), template("{a} and {b}", { a: 1 }), dates("2020-01 2021-12"), "a,b,,c".split(","), [..."héllo"].length, "abc".at(-1), "x".padStart(3, "-"), `${1 + 1}${true}`, /(\d+)-(\d+)/.exec("10-20")?.slice(1), "aXbX".replaceAll("X", () => "-")];
