/** Where errors tell places anyway, the attacks that read them work. */
const surprising = ({ attacked = [], errorsTell = [] }) =>
  attacked.filter((name) => errorsTell.length === 0 || !name.startsWith("stacks: "));

/** What keeps an engine from being sound, a line each. */
export function whatFailed({ report, failed }) {
  if (failed !== undefined) return [failed];
  if (report === undefined) return [];
  const { failure, unknown = [], changeable = [], authority = [], codeMakers = [], contradicted = [] } = report;
  const { program = [], differs = [] } = report;
  return [
    ...(failure === undefined ? [] : [`lockdown failed: ${failure}`]),
    ...unknown.filter(({ became }) => became === "survived").map(({ path }) => `unknown, and survived: ${path}`),
    ...changeable.map((path) => `can be changed: ${path}`),
    ...authority.map((way) => `reaches the host: ${way}`),
    ...codeMakers.map((path) => `makes code from text: ${path}`),
    ...contradicted.map((what) => `is not as the table says: ${what}`),
    ...surprising(report).map((name) => `an attack works: ${name}`),
    ...program.map((line) => `a compiled program answers ${line}`),
    ...differs.map(([name, before, after]) => `for hosts, ${name} was ${before} and is ${after}`),
  ];
}

const verdict = (result) => {
  if (result.missing !== undefined) return `not run: ${result.missing}`;
  if (result.failed !== undefined) return "failed";
  return whatFailed(result).length === 0 ? "sound" : "not sound";
};

const counts = ({ report }) =>
  report?.known === undefined
    ? "–"
    : ["kept", "tamed", "host", "removed"].map((fate) => String(report.known[fate].length)).join(" · ");

const columns = (name, version, lockdown, objects, properties, attacks, day) =>
  [
    name.padEnd(11),
    version.padEnd(14),
    lockdown.padEnd(10),
    objects.padEnd(13),
    properties.padEnd(21),
    attacks.padEnd(9),
    day,
  ]
    .join(" ")
    .trimEnd();

/** Stands above the lines of the terminal. */
export const heading = columns(
  "engine",
  "version",
  "lockdown",
  "objects",
  "kept tamed host gone",
  "attacks",
  "host's day",
);

/** One line for the terminal. */
export const summaryOf = (result) => {
  const { name, version = "–", report } = result;
  const { reachable, bites, attacked, lived, differs } = report ?? {};
  if (reachable === undefined) return columns(name, version, verdict(result), "", "", "", "");
  return columns(
    name,
    version,
    verdict(result),
    `${reachable.before} → ${reachable.after}`,
    counts(result),
    `${bites} → ${attacked.length}`,
    `${lived - differs.length} of ${lived}`,
  );
};

const removedUnknown = ({ report }) =>
  (report?.unknown ?? []).filter(({ became }) => became === "removed").map(({ path }) => `\`${path}\``);

const tells = ({ report }) =>
  report?.errorsTell === undefined ? "–" : report.errorsTell.map((name) => `\`${name}\``).join(" ") || "nothing";

/** docs/engines.md, of a whole run. */
export const pageOf = (results) => `# Engines

\`npm run engines -- --write\` writes this page. It installs the engines that are missing ([their versions](../engines/package.json); Chromium and Firefox are
Debian's), evaluates the audit of \`capc audit --intrinsics\` in each, as plain modules without any API but the language's, and compares what the engine has with
[the table of intrinsics](intrinsics.md).

The audit makes everything that syntax makes, and the engine's own errors, and calls what the safe list has; it makes each thing twice and walks both in step, by properties, accessors
and prototypes, so that it sees what all modules would share. An engine is *sound* when, after lockdown, nothing shared can be changed, nothing of the host's is reached, no
function makes code from text, no property that the table does not know is left, and every property has become what its row says; when of [the attacks of the runtime's
tests](../runtime/test/attacks.mjs) none works any more; when [a compiled program](../engines/program.ts) answers as it should; and when [what hosts do all day](../engines/daily-life.mjs) gives what
it gave before.

| engine | version | of | lockdown is | shared objects, before → after | kept · tamed · host only · removed | unknown, and removed | attacks that work, before → after | things of a host's day, the same | an error also tells a module |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${results
  .map((result) =>
    [
      result.name,
      result.version ?? "–",
      result.kind,
      verdict(result),
      result.report?.reachable === undefined
        ? "–"
        : `${result.report.reachable.before} → ${result.report.reachable.after}`,
      counts(result),
      removedUnknown(result).join(" ") || (result.report === undefined ? "–" : "none"),
      result.report?.bites === undefined ? "–" : `${result.report.bites} → ${result.report.attacked.length}`,
      result.report?.lived === undefined
        ? "–"
        : `${result.report.lived - result.report.differs.length} of ${result.report.lived}`,
      tells(result),
    ].join(" | "),
  )
  .map((row) => `| ${row} |`)
  .join("\n")}

The numbers count properties that the table knows and the engine has. Only V8 lets lockdown hide where an error was thrown; elsewhere a module that reads \`stack\`
by a key it computes learns file names and lines, and nothing that it could act with: these are the attacks that still work in Bun and QuickJS. JavaScriptCore is tested as Bun has it; no package carries Safari.

What some engines need is part of lockdown: an \`InternalError\` for full stacks (Firefox, QuickJS), statics of \`RegExp\` that cannot be deleted, for which modules get a constructor without (Firefox),
methods with prototypes of their own (QuickJS-ng), and in Bun one object that all namespaces of modules inherit from, with a setter \`__esModule\`, which \`import "@capc/runtime/lockdown"\` freezes, and a call of
\`lockdown()\` alone does not. The price of it in Bun: a namespace that \`require\` returns is not marked by \`__esModule\` any more.
`;
