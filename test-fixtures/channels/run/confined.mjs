/** Compiles every channel, and tries in this locked-down realm what is let through. Prints the codes of the findings and what each receiver heard. */
import "@capc/runtime/lockdown";
import { openSession } from "../../../dist/compiler/1-open/session.js";
import { compileConfined } from "../../../dist/importer/compile-confined.js";
import { instantiate, loadPackages } from "../../../dist/importer/instantiate.js";
import { hears, readChannels } from "./channels.mjs";

const only = process.argv[2] ?? "";
const both = `import { send as first } from "./sender.ts";
import { receive as second } from "./receiver.ts";
export const send = (): void => first();
export const receive = (): unknown => second();
`;
const session = openSession({ cwd: import.meta.dirname });
const seen = {};

for (const { name, third, sender, receiver, language, soundness } of readChannels()) {
  if (!name.includes(only)) continue;
  const texts = { third, sender, receiver, both };
  const opened = session.openTexts(
    Object.fromEntries(Object.entries(texts).map(([part, text]) => [`/channels/${part}.ts`, text])),
  );
  const { diagnostics, outputs } = compileConfined(opened, { form: "closure", language, soundness });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const codes = [...new Set(errors.map(({ code }) => code))];
  const messages = errors.map(({ code, at, message }) => `${at.file} ${code} ${message}`);
  if (errors.length > 0) seen[name] = { codes, messages };
  else {
    const packages = await loadPackages(outputs);
    seen[name] = { codes, heard: await hears(() => instantiate(outputs, "/channels/both.ts", packages)) };
  }
}
session.close();
console.log(JSON.stringify(seen));
