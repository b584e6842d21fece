// A shop's till that runs plug-ins from strangers in its own process.
import { readFileSync } from "node:fs";
import { GuardError } from "@capc/runtime";
import { CompileError, createLoader } from "capc";

const read = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
const euros = (cents) => `${(cents / 100).toFixed(2)} euro`;

const tillText = read("till.ts");
const loader = await createLoader();
const { exports: shop } = await loader.load(tillText, { filename: "till.ts" });
const till = shop.Till([
  { name: "cheese cake", cents: 2400 },
  { name: "tea", cents: 300 },
]);
console.log(`A till with a cheese cake and a tea in the basket: ${euros(till.total())}.`);

console.log("- birthday.ts is a plug-in as the shop likes them.");
const birthday = await loader.load(read("plugins/birthday.ts"), {
  filename: "plugins/birthday.ts",
  modules: { "../till.ts": tillText },
});
birthday.exports.default(till.basket);
console.log(`    "${birthday.exports.title}": now ${euros(till.total())}`);

console.log("- hostile-thief.ts wants the owner's key, the network, and the process. It is never run:");
try {
  await loader.load(read("plugins/hostile-thief.ts"), { filename: "hostile-thief.ts" });
} catch (error) {
  if (!(error instanceof CompileError)) throw error;
  for (const { file, line, column, code, message, help } of error.diagnostics) {
    if (!code.startsWith("CAP1")) continue;
    console.log(`    ${file}(${line},${column}): ${code}: ${message}`);
    console.log(`        ${help}`);
  }
}

console.log("- hostile-liar.js is JavaScript that asks for nothing it is not given, and so it runs. It tries:");
const liar = await loader.load(read("plugins/hostile-liar.js"), { filename: "hostile-liar.js" });
for (const [what, trick] of liar.exports.tricks) {
  console.log(`    ${what}`);
  try {
    trick(till.basket);
    console.log("        it worked");
  } catch (error) {
    console.log(`        refused: ${error instanceof GuardError ? "GuardError" : error.name}: ${error.message}`);
  }
}

console.log(`To pay: ${euros(till.total())}, and the tea is ${euros(till.basket.items()[1].cents)} as before.`);
await loader.close();
