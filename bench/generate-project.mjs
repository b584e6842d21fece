// Writes a TypeScript project of the language's everyday kind, the same one every time: interfaces, records, unions, makers, functions with
// annotated parameters, and imports between modules that run one way. Usage: node bench/generate-project.mjs FOLDER [MODULES]
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";

/** Numbers that look random and are the same in every run (mulberry32). */
function makeNumbers(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const things = ["Order", "Ticket", "Parcel", "Invoice", "Booking", "Reading", "Entry", "Parcel", "Claim", "Visit"];
const adjectives = ["open", "late", "paid", "held", "lost", "sent", "new", "spare"];

const nameOf = (index) => `module-${String(index).padStart(3, "0")}`;

function moduleText(index, pick) {
  const thing = `${things[index % things.length]}${index}`;
  const [first, second, third] = [0, 1, 2].map((at) => adjectives[(index + at * 3) % adjectives.length]);
  const used =
    index === 0 ? [] : [...new Set([pick(index), pick(index), Math.max(0, index - 1 - pick(5))])].sort((a, b) => a - b);
  const imports = used.map((other) => {
    const name = `${things[other % things.length]}${other}`;
    return `import { type ${name}, price${name}, summarize${name} } from "./${nameOf(other)}.ts";`;
  });
  const uses = used.map((other) => {
    const name = `${things[other % things.length]}${other}`;
    return {
      name,
      line: `  parts.push(summarize${name}({ id: title, amount: ${1 + pick(90)}, tags: [] }, ${1 + pick(9)}));`,
    };
  });
  const [link] = used;
  const linked = link === undefined ? undefined : `${things[link % things.length]}${link}`;
  return `${imports.join("\n")}${imports.length > 0 ? "\n\n" : ""}export interface ${thing} {
  readonly id: string;
  amount: number;
  note?: string;
  tags: string[];
  lines?: { label: string; price: number; count?: number }[];
}

export type State${index} =
  | { kind: "${first}"; since: number }
  | { kind: "${second}"; since: number; by: string }
  | { kind: "${third}"; reasons: string[] };

export interface Book${index} {
  add(item: ${thing}, state: State${index}): number;
  total(rate: number): number;
  names(): string[];
}

const limits${index} = { most: ${100 + pick(900)}, least: ${1 + pick(9)}, unit: "${second}" };

export function price${thing}(item: ${thing}, rate: number): number {
  let sum = item.amount;
  for (const { price, count = 1 } of item.lines ?? []) sum += price * count;
  return Math.min(Math.round(sum * rate * 100) / 100, limits${index}.most);
}

export function describe${index}(state: State${index}, long: boolean): string {
  switch (state.kind) {
    case "${first}":
      return long ? \`${first} since \${state.since}\` : "${first}";
    case "${second}":
      return long ? \`${second} since \${state.since} by \${state.by}\` : "${second}";
    case "${third}":
      return long ? \`${third}: \${state.reasons.join(", ")}\` : "${third}";
  }
}

export function summarize${thing}(item: ${thing}, width: number): string {
  const tags = item.tags.filter((tag) => tag.length > ${pick(4)}).map((tag) => tag.trim().toLowerCase());
  const text = \`\${item.id}/\${item.amount}\${item.note === undefined ? "" : \` (\${item.note})\`} \${tags.join(" ")}\`;
  return text.length > width ? \`\${text.slice(0, Math.max(width, limits${index}.least))}…\` : text.padEnd(width);
}

export function merge${index}(left: ${thing}, right: ${thing}, note?: string): ${thing} {
  return { id: left.id, amount: left.amount + right.amount, tags: [...left.tags, ...right.tags], ...(note === undefined ? {} : { note }) };
}

export const make${thing}Book = (owner: string, start: ${thing}[]): Book${index} => {
  const items = start.map((item) => ({ item, state: describe${index}({ kind: "${first}", since: 0 }, false) }));
  return {
    add: (item, state) => items.push({ item, state: describe${index}(state, true) }),
    total: (rate) => items.reduce((sum, { item }) => sum + price${thing}(item, rate), 0),
    names: () => items.map(({ item, state }) => \`\${owner}: \${item.id} is \${state}\`),
  };
};

export function report${index}(book: Book${index}, title: string, rate: number${linked === undefined ? "" : `, extra: ${linked}`}): string {
  const parts: string[] = [title, ...book.names()];
${uses.map(({ line }) => line).join("\n")}${uses.length > 0 ? "\n" : ""}  const total = book.total(rate)${linked === undefined ? "" : ` + price${linked}(extra, rate)`};
  return \`\${parts.join("\\n")}\\n\${total.toFixed(2)} \${limits${index}.unit}\`;
}
`;
}

/** Writes the project into a folder, and says how long it is. */
export function generateProject(folder, modules = 200) {
  const pick = makeNumbers(20_090_301);
  const source = join(folder, "src");
  mkdirSync(source, { recursive: true });
  let lines = 0;
  for (let index = 0; index < modules; index++) {
    const text = moduleText(index, pick);
    lines += text.split("\n").length - 1;
    writeFileSync(join(source, `${nameOf(index)}.ts`), text);
  }
  const compilerOptions = {
    target: "esnext",
    lib: ["esnext"],
    types: [],
    module: "nodenext",
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: true,
    declaration: true,
    sourceMap: true,
    rootDir: "src",
    outDir: "dist",
  };
  writeFileSync(
    join(folder, "tsconfig.json"),
    `${JSON.stringify({ compilerOptions, include: ["src"] }, undefined, 2)}\n`,
  );
  writeFileSync(
    join(folder, "package.json"),
    `${JSON.stringify({ name: "generated", private: true, type: "module" }, undefined, 2)}\n`,
  );
  return { modules, lines };
}

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) {
  const [folder, modules = "200"] = argv.slice(2);
  if (folder === undefined) throw new Error("usage: node bench/generate-project.mjs FOLDER [MODULES]");
  const made = generateProject(folder, Number(modules));
  console.log(`${made.modules} modules, ${made.lines} lines in ${folder}`);
}
