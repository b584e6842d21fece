/** Reads the hostile fixtures and the headers in which each says what it is. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

const known = /^(family|bites|stopped|language|soundness|goal|calls|host|note): (.+)$/;

function readHeader(name, text) {
  const header = { language: "error", soundness: "error", goal: "module", calls: "1" };
  for (const line of text.split("\n")) {
    if (!/^\/\/ [^@]/.test(line)) break;
    const [, key, value] = known.exec(line.slice(3)) ?? [];
    if (key === undefined) throw new Error(`${name}: what is "${line}"?`);
    header[key] = value.trim();
  }
  const [how, code] = (header.stopped ?? "").split(" ");
  if (header.bites !== "plain" || header.family !== name.split("/")[0] || !/^(check|runtime)$/.test(how)) {
    throw new Error(`${name}: a fixture says of which family it is, that it bites, and where it is stopped`);
  }
  if ((how === "check") !== /^(CAP|TS)\d{4}$/.test(code ?? "")) throw new Error(`${name}: by which code?`);
  return { ...header, stopped: how, code, calls: Number(header.calls) };
}

/**
 * All fixtures, by `family/name`. One that has a `.attacker.js` beside it is a victim: the attacker is plain JavaScript, which the
 * host trusts as little as it trusts any caller, and gets the victim's exports. One that has a `.importer.js` or `.importer.ts` beside it is
 * a victim as well: the attacker is another module of the same build, and imports it. One that names uses of a `host` gets a function to
 * tell that code of it runs, and makes a value: the attack is what it does when the host then uses that value.
 */
export function readFixtures() {
  const fixtures = [];
  for (const family of readdirSync(root, { withFileTypes: true })) {
    if (!family.isDirectory() || family.name === "run") continue;
    const files = readdirSync(`${root}${family.name}`).sort();
    for (const file of files) {
      if (/\.(attacker|importer)\.[jt]s$/.test(file)) continue;
      const name = `${family.name}/${file}`;
      const text = readFileSync(root + name, "utf8");
      const beside = (ending) => {
        const other = file.replace(/\.[jt]s$/, ending);
        return files.includes(other) ? { file: other, text: readFileSync(`${root}${family.name}/${other}`, "utf8") } : undefined;
      };
      fixtures.push({
        name,
        file,
        text,
        ...readHeader(name, text),
        attacker: beside(".attacker.js")?.text,
        importer: beside(".importer.js") ?? beside(".importer.ts"),
      });
    }
  }
  return fixtures;
}

/** A module without imports as a function expression of script goal, which is how text that nobody checked is often run. */
export const asScript = (text) =>
  `(function (module, exports, require) { ${text.replace(/^export default /m, "module.exports.default = ")}\n; return module.exports.default; })`;

/** What an attack said, whether it returned, threw, or never came back. */
export async function listen(attack, ...args) {
  let timer;
  const tooLong = new Promise((resolve) => {
    timer = setTimeout(resolve, 1000, "never settled");
  });
  try {
    return String(await Promise.race([attack(...args), tooLong]));
  } catch (error) {
    return `threw ${error?.name}: ${error?.message}`;
  } finally {
    clearTimeout(timer);
  }
}

export const isBitten = (said) => said.startsWith("BITTEN:");
