// Loading a module of about 50 lines from text with a warm loader: type-checked, compiled, verified, running.
// Beside it, in the same run, what TypeScript alone asks for the same text: opening it and its diagnostics.

import { openSession } from "../dist/compiler/1-open/session.js";
import { createLoader } from "../dist/index.js";

const text = (n) => `
export interface Line { readonly name: string; readonly cents: number; readonly count?: number }
export type Change = { readonly kind: "add"; readonly line: Line } | { readonly kind: "drop"; readonly name: string };
export interface Basket {
  apply(change: Change): boolean;
  total(): number;
  names(): readonly string[];
}

const label = "basket ${n}";

function priceOf(line: Line): number {
  return line.cents * (line.count ?? 1);
}

export function makeBasket(limit: number): Basket {
  const lines = new Map<string, Line>();
  return {
    apply(change) {
      if (change.kind === "drop") return lines.delete(change.name);
      if (lines.size >= limit) return false;
      lines.set(change.line.name, change.line);
      return true;
    },
    total: () => [...lines.values()].reduce((sum, line) => sum + priceOf(line), 0),
    names: () => [...lines.keys()].map((name) => \`\${label}: \${name}\`),
  };
}

export function parse(json: string): readonly Line[] {
  return JSON.parse(json) as readonly Line[];
}

export const cheapest = (lines: readonly Line[]): Line | undefined => {
  let found: Line | undefined;
  for (const line of lines) {
    if (found === undefined || priceOf(line) < priceOf(found)) found = line;
  }
  return found;
};

export const describe = (line: Line, currency = "EUR"): string => {
  const amount = (priceOf(line) / 100).toFixed(2);
  return \`\${line.name}: \${amount} \${currency}\`;
};
`;

const rounds = Number(process.argv[2] ?? 100);
const loader = await createLoader();
const session = openSession();
const loads = [];
const checks = [];
for (let n = 0; n < rounds; n++) {
  let start = performance.now();
  const { exports } = await loader.load(text(n), { filename: "basket.ts" });
  loads.push(performance.now() - start);
  if (exports.makeBasket(1).total() !== 0) throw new Error("it does not run");
  start = performance.now();
  const failed = session.openTexts({ "/bench/basket.ts": text(n) }).typescriptErrors().length;
  checks.push(performance.now() - start);
  if (failed > 0) throw new Error("it does not check");
}
session.close();
await loader.close();
const warm = (list) => list.slice(Math.floor(list.length / 3)).sort((a, b) => a - b);
const median = (list) => warm(list)[Math.floor(warm(list).length / 2)];
console.log(`a module of ${text(0).split("\n").length} lines, loaded ${rounds} times; the first third warms up`);
console.log(`  first load           ${loads[0].toFixed(1)} ms`);
console.log(`  warm load, median    ${median(loads).toFixed(1)} ms   least ${warm(loads)[0].toFixed(1)} ms`);
console.log(
  `  of that, TypeScript  ${median(checks).toFixed(1)} ms   ${(median(loads) / median(checks)).toFixed(2)} x its check alone`,
);
