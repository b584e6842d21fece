// The verifier's speed against acorn's own, on the same text in the same run: what is above the parse is the verifier's.

import { verify } from "@capc/verifier";
import { parse } from "acorn";
import { median } from "./median.mjs";

const count = Number(process.argv[2] ?? 4000);
const rounds = Number(process.argv[3] ?? 7);

/** A function as capc emits it, with guards, closures, loops and templates; the number makes its names its own. */
const functionText = (n) => `
export function settle${n}(orders, rate, note) { if (typeof rate !== "number" || rate !== rate) fail$("settle${n}", "rate", "number", rate);
  const seen = [];
  let total = 0;
  for (const order of orders) {
    if (order === undefined || order.items.length === 0) continue;
    for (let index = 0; index < order.items.length; index++) {
      const { price, count = 1, ...rest } = order.items[index] ?? { price: 0 };
      total += Math.round(price * count * rate * 100) / 100;
      if (rest.tags?.includes("gift")) seen.push({ id: order.id, text: \`\${note ?? ""}: \${order.id}/\${index}\` });
    }
  }
  const names = seen.filter(({ id }) => id > ${n}).map((one) => one.text.trim().toUpperCase());
  try {
    return namespace$({ total: () => total, names: () => leave$(names.slice()), add: (amount) => { if (typeof amount !== "number" || amount !== amount) fail$("add", "amount", "number", amount); total += amount; return total; } });
  } catch (error) {
    return namespace$({ total: () => -1, names: () => leave$([]), add: (amount) => amount });
  }
}
`;

const names = Array.from({ length: count }, (_, n) => `settle${n}`);
const text = `import { safe as safe$, fail as fail$, namespace as namespace$, leave as leave$, harden as harden$ } from "@capc/runtime/emitted"; const { Math } = safe$();
${Array.from({ length: count }, (_, n) => functionText(n)).join("")}
harden$(${names.join(", ")});
`;

const timed = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const runs = { parse: [], verify: [] };
for (let round = -2; round < rounds; round++) {
  const parsed = timed(() => parse(text, { ecmaVersion: "latest", sourceType: "module" }));
  const verified = timed(() => {
    const refusals = verify(text, { goal: "module" });
    if (refusals.length > 0) throw new Error(refusals[0].message);
  });
  if (round < 0) continue;
  runs.parse.push(parsed);
  runs.verify.push(verified);
}
const megabytes = text.length / 1e6;
const [parsed, verified] = [median(runs.parse), median(runs.verify)];
console.log(`text                ${megabytes.toFixed(2)} MB`);
console.log(`acorn, parse alone  ${((megabytes / parsed) * 1000).toFixed(1)} MB/s`);
console.log(
  `verify              ${((megabytes / verified) * 1000).toFixed(1)} MB/s   ${(verified / parsed).toFixed(2)} x the parse`,
);
