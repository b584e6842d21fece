import type { Fate, Intrinsic } from "@capc/runtime/tables";

const words: Readonly<Record<Fate, string>> = {
  kept: "kept",
  tamed: "tamed",
  host: "host only",
  removed: "removed",
};

/** Rows of one owner that say the same are one row with many names. */
function group(rows: readonly Intrinsic[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { owner, name, fate, why, from } of rows) {
    const key = [words[fate], why, from === "ECMA-262" ? "" : from].join(" | ");
    const start = `| ${owner === "" ? "" : `\`${owner}\``}`;
    const names = groups.get(`${start}\n${key}`) ?? [];
    groups.set(`${start}\n${key}`, [...names, `\`${name}\``]);
  }
  return [...groups].map(([key, names]) => `${key.replace("\n", ` | ${names.join(" ")} | `)} |`);
}

// A backtick is a name of its own: RegExp has one.
const escaped = (line: string): string => line.replaceAll("`$``", "`` $` ``");

/** The table as a page: docs/intrinsics.md is this text, and a test says so. */
export function describeTable(rows: readonly Intrinsic[]): string {
  const count = (fate: Fate): string => `${rows.filter((row) => row.fate === fate).length} ${words[fate]}`;
  const head = "| of | what | becomes | why | from |\n| --- | --- | --- | --- | --- |";
  const tableOf = (some: readonly Intrinsic[]): string => [head, ...group(some).map(escaped)].join("\n");
  return `# Intrinsics

\`npm run intrinsics\` writes this page from the tables that [lockdown](threat-model.md), the rule about names, the verifier and \`capc audit --intrinsics\` read. Each property that
ECMAScript 2026, ECMA-402 and the engines of [engines.md](engines.md) have is *kept* as it is, frozen; *tamed*: modules have another version than hosts; *host only*: no
module can name it; or *removed* for everybody. A property that is not here is removed from the engine that has it, whatever it is. Functions keep their \`length\`, \`name\` and \`prototype\`
as well. Nothing that is tamed or for hosts only is within a module's reach, by whatever keys and ways, with one exception: \`{}.constructor\`, where a module computes that key, is the host's
\`Object\` with its reflection, which can do to what its caller holds no more than its caller. \`%…%\` stands for what no global names, \`@@\` for a symbol of the language. "from" says whose a property is, or which proposal's, unless it is in ECMAScript 2025.

In all ${rows.length}: ${count("kept")}, ${count("tamed")}, ${count("host")}, ${count("removed")}.

Syntax that makes or reaches code and objects by itself has no property to remove: \`import()\`, \`import.meta\`, \`import.defer\`, \`import.source\`, \`import defer\`, direct \`eval\`, decorators and
\`with\` are refused by the rules and by the verifier, which knows no syntax that its parser does not.

## Globals of the language

${tableOf(rows.filter(({ owner }) => owner === ""))}

## Properties

${tableOf(rows.filter(({ owner }) => owner !== ""))}
`;
}
