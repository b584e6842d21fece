import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** A module, and calls of what it exports, each of which a guard refuses. */
interface Group {
  readonly title: string;
  readonly says: string;
  readonly source: string;
  readonly calls: readonly string[];
}

const groups: readonly Group[] = [
  {
    title: "Parameters",
    says: "The function, the path from its parameter to the part that is wrong, the type as the source wrote it, and the kind of what came.",
    source: `export interface Order { readonly id: string; items: { name: string; price: number }[] }
export type Id = string;
export function deposit(amount: number): void {}
export const pay = (order: Order, tip?: number): void => {};
export const find = (id: Id): void => {};
export const move = ([first]: [number, string?], { deep }: { deep: boolean }): void => {};
export const sum = (...amounts: number[]): void => {};`,
    calls: [
      `deposit("12")`,
      `deposit()`,
      `deposit(NaN)`,
      `deposit([12])`,
      `pay({ id: "a", items: [{ name: "tea", price: 1 }, { name: "cup", price: null }] })`,
      `pay({ id: "a", items: {} })`,
      `pay({ id: "a", items: [] }, "5")`,
      `find(1)`,
      `move([1, 2], { deep: true })`,
      `move([1, "b", 3], { deep: true })`,
      `move([1], { deep: "yes" })`,
      `sum(1, 2, "3")`,
    ],
  },
  {
    title: "Capabilities",
    says: "Where an object with methods is expected, the message says what is missing, and hosts what to do about an instance of a class.",
    source: `export interface Purse { getBalance(): number; deposit(amount: number, source: Purse): void }
export const pay = (to: Purse): void => {};
export const call = (back: (n: number) => string): void => {};`,
    calls: [
      `pay(Namespace({ getBalance: () => 1 }))`,
      `pay({ getBalance: 1 })`,
      `pay(new (class { getBalance() {} deposit() {} })())`,
      `pay(() => 1)`,
      `call({})`,
    ],
  },
  {
    title: "Unions",
    says: `Of a union whose records have a tag, the error is that of the record with this tag. Of others it is that of the alternative that came furthest:
deeper into the value, or to something where the others found nothing. Where several came as far and agree on the place, it names what each wants there; where
they do not agree, none of them is what was meant, and the error names the union.`,
    source: `export type Shape = { kind: "circle"; radius: number } | { kind: "box"; size: [number, number] };
export type Pet = { name: string; barks: { loud: boolean } } | { name: string; purrs: number };
export const draw = (shape: Shape): void => {};
export const feed = (pet: Pet): void => {};
export const label = (text: string | number | null): void => {};
export const rate = (stars: 1 | 2 | 3): void => {};
export const either = (one: { size: string } | { size: number; unit: string }): void => {};`,
    calls: [
      `draw({ kind: "circle", radius: "1" })`,
      `draw({ kind: "box", size: [1, "2"] })`,
      `draw({ kind: "square" })`,
      `draw("circle")`,
      `feed({ name: "Rex", barks: { loud: "very" } })`,
      `feed({ name: "Tom", purrs: "softly" })`,
      `feed({ name: "Tom" })`,
      `feed({ name: 1 })`,
      `either({ size: true })`,
      `label(true)`,
      `rate(4)`,
    ],
  },
  {
    title: "What comes back",
    says: "Results of foreign calls, awaited values and casts are named by the expression.",
    source: `export interface Source { read(): string; later(): Promise<number> }
export interface Order { id: string; items: string[] }
export const copy = (from: Source): string => from.read();
export const total = async (from: Source): Promise<number> => (await from.later()) + 1;
export const parse = (text: string): Order => JSON.parse(text) as Order;
export const sure = (ages: Map<string, number>): number => ages.get("me")!;`,
    calls: [
      `copy({ read: () => 1, later() {} })`,
      `await total({ read() {}, later: async () => "1" })`,
      `parse('{ "id": "a", "items": ["x", 2] }')`,
      `sure(new Map())`,
      `sure(new Map([["me", "42"]]))`,
    ],
  },
  {
    title: "`guard<T>()`",
    says: "`assert` says whose guard it is. What a program reads instead of a sentence is below.",
    source: `import { guard } from "@capc/runtime";
export interface Item { readonly id: string; tags: string[] }
export const isItem = guard<Item>();
export const ages = guard<Record<string, number>>();`,
    calls: [
      `isItem.assert({ id: "a", tags: ["x", 1] })`,
      `isItem.assert("a")`,
      `ages.assert({ me: 1, "no name": "2" })`,
    ],
  },
  {
    title: "Hostile values",
    says: `Nothing of the value runs for the sake of a message, and nothing of it but property names is in one. Those are cut, and what would
forge a line or turn the direction of writing is replaced. A message is one line of at most 200 characters.`,
    source: `export interface Tree { kids: Tree[]; size?: number }
export const grow = (tree: Tree): void => {};
export const count = (ages: Record<string, number>): void => {};
export const text = (one: string): void => {};`,
    calls: [
      `text({ toString: () => "I am a string", toJSON: () => "really" })`,
      `text(Object.assign(() => {}, { toString: null }))`,
      `count({ ["k".repeat(1000)]: "x" })`,
      `count({ "\\n2026-01-01 INFO all is well \\u001b[2J\\u202e": "x" })`,
      `count({ ["a\\"b"]: "x" })`,
      `count(new Proxy({}, { ownKeys() { throw new Error("no keys for you"); } }))`,
      `count(revoked)`,
      `grow({ get kids() { throw new Error("my own words"); } })`,
      `grow(nested(60))`,
      `grow(cyclic)`,
    ],
  },
];

const script = `
  import { createLoader } from "capc";
  import { detailOf, Namespace } from "@capc/runtime";
  const nested = (depth) => { let tree = { kids: [], size: "large" }; for (let i = 0; i < depth; i++) tree = { kids: [tree] }; return tree; };
  const cyclic = { kids: [] }; cyclic.kids.push(cyclic);
  const { proxy: revoked, revoke } = Proxy.revocable([], {}); revoke();
  const seen = [];
  const tried = async (call) => { try { await call(); return { message: "nothing was thrown" }; } catch (error) { return { ...error, name: error.name, message: error.message, detail: detailOf(error) }; } };
  const loader = await createLoader();
  ${groups
    .map(
      ({ source, calls }) => `{
    const { exports: all } = await loader.load(${JSON.stringify(source)});
    const { ${[...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name).join(", ")} } = all;
    seen.push(await Promise.all([${calls.map((call) => `tried(async () => ${call})`).join()}]));
  }`,
    )
    .join("\n")}
  await loader.close();
  console.log(JSON.stringify(seen));
`;

interface Seen {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly site: string;
  readonly path: string;
  readonly expected: string;
  readonly detail: string;
}
const seen: readonly (readonly Seen[])[] = JSON.parse(
  execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }),
);

const shown = ({ name, code, site, path, expected, detail }: Seen): string =>
  `error.name      ${name}
error.code      ${code}
error.site      ${site}
error.path      ${path}
error.expected  ${expected}
detailOf(error) ${detail}`;

const page = `# Errors of guards

Every error that a guard throws is a \`GuardError\`, a \`TypeError\` with the code \`ERR_CAPC_GUARD\`. The messages below are what the functions above them say;
a test writes this page (\`BLESS=1 npx vitest run test-fixtures/errors.test.ts\`) and fails when it is stale.

A message crosses the boundary it reports on, so it never shows the value that came, only its kind. Hosts read a short rendering of that by \`detailOf(error)\` of
\`@capc/runtime\`; \`capc run\` prints it. Of the first error below a program reads

\`\`\`text
${shown(seen[0]![0]!)}
\`\`\`

${groups
  .map(
    ({ title, says, source, calls }, at) => `## ${title}

${says}

\`\`\`ts
${source}
\`\`\`

\`\`\`text
${calls.map((call, n) => `${call}\n    ${seen[at]![n]!.message}`).join("\n")}
\`\`\`
`,
  )
  .join("\n")}`;

const file = new URL("../docs/errors.md", import.meta.url);

describe("the errors of guards", () => {
  it("are those of docs/errors.md", () => {
    if (process.env.BLESS === "1") writeFileSync(file, page);
    expect(readFileSync(file, "utf8")).toBe(page);
  });

  it.each(groups.flatMap(({ calls }, at) => calls.map((call, n) => [call, seen[at]![n]!] as const)))(
    "%s is refused by a guard, in one line",
    (_call, { name, message, path, expected }) => {
      expect(name).toBe("GuardError");
      expect(message.length).toBeLessThanOrEqual(200);
      for (const text of [message, path, expected]) expect(text).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    },
  );
});
