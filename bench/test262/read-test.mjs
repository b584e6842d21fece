/** The frontmatter of a test of test262, as far as a runner needs it. The format: INTERPRETING.md of that repository. */
export const readTest = (text) => {
  const front = /\/\*---([\s\S]*?)---\*\//.exec(text)?.[1].replaceAll(/\r\n?/g, "\n") ?? "";
  const flags = listOf(front, "flags");
  const negative = /^negative:\n((?:[ \t]+.*\n?)+)/m.exec(front)?.[1];
  return {
    includes: listOf(front, "includes"),
    flags,
    modes: modesOf(flags),
    isAsync: flags.includes("async"),
    negative: negative && { phase: wordOf(negative, "phase"), type: wordOf(negative, "type") },
  };
};

/** A YAML list, on one line or on several. */
const listOf = (front, key) => {
  const found = new RegExp(`^${key}:[ \\t]*(?:\\[([^\\]]*)\\]|((?:\\n[ \\t]+-.*)+))`, "m").exec(front);
  return found === null
    ? []
    : (found[1] ?? found[2].replaceAll(/\n\s*-/g, ","))
        .split(",")
        .map((one) => one.trim())
        .filter(Boolean);
};

const wordOf = (front, key) => new RegExp(`${key}:\\s*(\\w+)`).exec(front)?.[1];

const modesOf = (flags) => {
  for (const mode of ["module", "raw"]) if (flags.includes(mode)) return [mode];
  if (flags.includes("onlyStrict")) return ["strict"];
  return flags.includes("noStrict") ? ["sloppy"] : ["sloppy", "strict"];
};
