// The tests of test262 that must not parse, as texts for the loader: each is to be refused as the program's fault, in TypeScript and in JavaScript.
//   node bench/test262/refuse.mjs <checkout of tc39/test262>
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createLoader } from "../../dist/index.js";
import { readTest } from "./read-test.mjs";

const [checkout] = process.argv.slice(2);
if (checkout === undefined) throw new Error("usage: node bench/test262/refuse.mjs <checkout of tc39/test262>");
const texts = readdirSync(join(resolve(checkout), "test/language"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".js") && !entry.name.includes("_FIXTURE"))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => ({ path, text: readFileSync(path, "utf8") }))
  .filter(({ text }) => {
    const { negative, flags } = readTest(text);
    // Modules are strict, and these tests are about code that is not, or about the very first bytes.
    return negative?.phase === "parse" && !flags.includes("noStrict") && !flags.includes("raw");
  });

const loader = await createLoader({ soundness: "warn", language: "warn" });
let failed = 0;
for (const ending of ["ts", "js"]) {
  const counts = { refused: 0, accepted: 0, ours: 0 };
  for (const { path, text } of texts) {
    try {
      await loader.load(text.replace("$DONOTEVALUATE();", ""), { filename: `test.${ending}` });
      counts.accepted++;
      console.log(`accepted\t${ending}\t${path}`);
    } catch (error) {
      const isOurs = error.diagnostics?.every(({ code }) => code !== "CAP9001" && code !== "CAP0001") !== true;
      counts[isOurs ? "ours" : "refused"]++;
      if (isOurs) console.log(`ours\t${ending}\t${path}`);
    }
  }
  failed += counts.ours;
  console.log(
    `${texts.length} as .${ending}: ${counts.refused} refused, ${counts.accepted} accepted, ${counts.ours} a bug of capc`,
  );
}
await loader.close();
process.exitCode = failed > 0 ? 1 : 0;
