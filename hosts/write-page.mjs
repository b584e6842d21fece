/** What a script says about itself: its topic, and what it exercises. */
const aboutOf = (source) => /^\/\/ (.*?): (.*)\.$/m.exec(source)?.slice(1) ?? ["Others", ""];

const row = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
const table = (head, rows) => [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;

/** One line that says how many packages live on. */
export const summaryOf = (results) => {
  const [loaded, same] = ["isLoaded", "isSame"].map((is) => results.filter((result) => result[is]).length);
  const { length } = results;
  return `${loaded} of ${length} packages load (${percent(loaded, length)}), ${same} behave the same (${percent(same, length)})`;
};

/** `docs/hosts.md`, from what a run found, the scripts' texts, the versions and the reasons. */
export const pageOf = (results, sources, versions, reasons, nodeReasons) => {
  const failed = results.filter(({ isSame }) => !isSame);
  const topics = new Map();
  for (const result of results) {
    const [topic] = aboutOf(sources[result.name]);
    topics.set(topic, [...(topics.get(topic) ?? []), result]);
  }
  const named = (name) => `${name} ${versions(name)}`.trim();
  return `# Ordinary packages in a locked-down host

\`npm run packages -- --write\` writes this page. It imports each package and exercises it with the script of its name in
[hosts/packages](../hosts/packages), in two processes: one as Node starts it, the other started with \`--import @capc/runtime/lockdown\`, so that
the package is imported, compiled and run in a realm that is locked down already, and so are the worker threads and processes that it starts. What
the two print is compared as text.

On Node ${process.versions.node.split(".")[0]}: **${summaryOf(results)}.**

## What a host has to know

- What patches intrinsics is imported before lockdown: \`import "zone.js"\` above, \`lockdown()\` below. A program that calls \`lockdown()\` in its body
  has imported everything already; \`@capc/runtime/lockdown\` as the first import is the stricter order, and the one measured here.
- What hangs things on \`Reflect\` or \`Error\`, such as reflect-metadata, may do so before and after. Modules have their own \`Reflect\` and \`Error\`.
- \`__defineGetter__\` and \`__defineSetter__\`, by which koa and pg make accessors while they load, are there until the first module starts.
- \`node:domain\`, and in Node 20 to 24 \`node:repl\`, which makes one, are loaded before the first module starts, or not at all: a domain hangs itself on every promise
  that is made in it, a module's too. While a host is inside one that it loaded earlier, its modules can reach it.
- Common methods of Maps, Sets, arrays, typed arrays, errors, functions and plain objects may be assigned on an object of one's own, as vite and
  the \`buffer\` of browsers do, though they are frozen where they are inherited from. Who reads the property's descriptor finds an accessor, whose
  \`originalValue\` is the method.
- Host code keeps \`Date.now\`, \`Math.random\`, \`Function\`, \`eval\`, \`Symbol.for\`, \`Error.captureStackTrace\` and whole stack traces.

## What Node has itself

The tests of this repository compare what \`console\`, errors that nobody catches, their stacks with source maps, \`node:test\`, worker threads, streams, timers, an
HTTP server, \`fetch\`, modules, contexts, WebAssembly and the rest of the library say before and after, by the scripts in [hosts/node](../hosts/node).
They say the same, but for this:

${Object.values(nodeReasons)
  .map((reason) => `- ${reason}`)
  .join("\n")}

## Packages that behave otherwise

${table(
  ["package", "line that fails", "what it says", "imported before lockdown", "reason"],
  failed.map(({ name, at, what, helps }) => [
    named(name),
    at ? `\`${at}\`` : "",
    `\`${what}\``,
    helps ? "works" : "the same",
    reasons[name] ?? "not known yet",
  ]),
)}

## Packages that behave the same

${[...topics]
  .map(([topic, all]) => [topic, all.filter(({ isSame }) => isSame)])
  .filter(([, same]) => same.length > 0)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([topic, same]) =>
      `### ${topic}\n\n${table(
        ["package", "what was exercised"],
        same.map(({ name }) => [named(name), aboutOf(sources[name])[1]]),
      )}`,
  )
  .join("\n\n")}
`;
};
