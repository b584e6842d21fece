// How long a warm loader takes from the text of a 50-line TypeScript module to the running, checked, confined module. Every text is another one,
// so that nothing is remembered. Usage: node bench/loader.mjs [ROUNDS]
import { argv } from "node:process";
import { createLoader } from "../dist/index.js";
import { median } from "./median.mjs";

const rounds = Number(argv[2] ?? 60);
const warmUp = 20;

const moduleText = (n) => `export interface Item${n} {
  readonly id: string;
  amount: number;
  note?: string;
  tags: string[];
}

export type Change${n} = { kind: "add"; item: Item${n} } | { kind: "remove"; id: string } | { kind: "clear" };

export interface Basket${n} {
  apply(change: Change${n}): number;
  total(rate: number): number;
  names(): string[];
}

const limits = { most: ${100 + n}, least: 1 };

export function priceOf(item: Item${n}, rate: number): number {
  return Math.min(Math.round(item.amount * rate * 100) / 100, limits.most);
}

export function describe(item: Item${n}, width: number): string {
  const tags = item.tags.map((tag) => tag.trim().toLowerCase()).filter((tag) => tag.length > ${n % 4});
  const text = \`\${item.id} \${item.note ?? ""} \${tags.join(" ")}\`;
  return text.length > width ? \`\${text.slice(0, width)}…\` : text;
}

export const isDear = (item: Item${n}, rate: number): boolean => priceOf(item, rate) > limits.most / 2;
export const cheapest = (items: Item${n}[]): number => Math.min(limits.most, ...items.map(({ amount }) => amount));

export const makeBasket = (owner: string, start: Item${n}[]): Basket${n} => {
  let items = start.slice();
  return {
    apply: (change) => {
      switch (change.kind) {
        case "add":
          items.push(change.item);
          break;
        case "remove":
          items = items.filter(({ id }) => id !== change.id);
          break;
        case "clear":
          items = [];
      }
      return items.length;
    },
    total: (rate) => items.reduce((sum, item) => sum + priceOf(item, rate), 0),
    names: () => items.map((item) => \`\${owner}: \${describe(item, ${20 + n})}\`),
  };
};
`;

const startOfLoader = performance.now();
const loader = await createLoader();
const times = [];
let first = 0;
for (let n = 0; n < warmUp + rounds; n++) {
  const text = moduleText(n);
  const start = performance.now();
  const { exports } = await loader.load(text, { filename: `basket-${n}.ts` });
  const spent = performance.now() - start;
  if (n === 0) first = performance.now() - startOfLoader;
  if (n >= warmUp) times.push(spent);
  const basket = exports.makeBasket("ann", [{ id: "a", amount: n, tags: [] }]);
  if (basket.total(1) !== n) throw new Error("the module does not work");
}
await loader.close();

const sorted = times.toSorted((left, right) => left - right);
console.log(`module              ${moduleText(0).split("\n").length - 1} lines, ${rounds} loads after ${warmUp}`);
console.log(`first load          ${first.toFixed(0)} ms, with the start of TypeScript`);
console.log(`warm load, median   ${median(times).toFixed(1)} ms`);
console.log(`warm load, 90 %     ${sorted[Math.floor(sorted.length * 0.9)].toFixed(1)} ms`);
