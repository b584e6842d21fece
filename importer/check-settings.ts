import { nearMisses } from "../compiler/diagnostics/near-misses.ts";

/** What is wrong with a setting, and where: at a key, or with the whole. */
export interface Problem {
  readonly key?: string;
  readonly message: string;
  readonly why: string;
  readonly help: string;
}

export interface CheckedSettings {
  readonly soundness: "error" | "warn";
  readonly language: "error" | "warn";
  /** As written: relative to the file in which they stand. */
  readonly modules: readonly string[] | undefined;
  readonly trusted: readonly string[];
  /** Names of packages that modules may import. */
  readonly packages: readonly string[];
  readonly problems: readonly Problem[];
}

/** The keys that a configuration may have; `config.schema.json` lists the same. */
export const settingKeys = ["language", "modules", "packages", "soundness", "trusted"] as const;

const why = "a setting that is not understood would not protect anybody";

/** Reads a configuration that somebody wrote. Whatever is wrong is told, and never weakens anything. */
export function checkSettings(
  entry: Readonly<Record<string, unknown>>,
  isPluginEntry: boolean,
  exists: (path: string) => boolean,
): CheckedSettings {
  const problems: Problem[] = [];
  const complain = (key: string, message: string, help: string, reason = why): void => {
    problems.push({ key, message, why: reason, help });
  };
  const level = (key: "soundness" | "language"): "error" | "warn" => {
    const value = entry[key] ?? "error";
    if (value === "error" || value === "warn") return value;
    complain(key, `\`${key}\` is neither \`"error"\` nor \`"warn"\``, "write one of them");
    return "error";
  };
  const list = (key: "modules" | "trusted" | "packages", what: string, example: string): readonly string[] => {
    const value: unknown = entry[key] ?? [];
    if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value;
    complain(key, `\`${key}\` is not a list of ${what}`, `write \`"${key}": ["${example}"]\``);
    return [];
  };
  const paths = (key: "modules" | "trusted", example: string): readonly string[] => {
    const listed = list(key, "paths", example);
    for (const path of listed)
      if (!exists(path))
        complain(key, `\`${key}\` names \`${path}\`, which does not exist`, "correct the path, relative to this file");
    return listed;
  };

  const trusted = paths("trusted", "src/host.ts");
  const modules = paths("modules", "src/modules");
  const both = modules.find((path) => trusted.includes(path));
  if (both !== undefined)
    complain(
      "modules",
      `\`${both}\` is both in \`modules\` and in \`trusted\``,
      "take it out of one of them",
      "a file either has the authority of the process or has none",
    );
  const packages = list("packages", "package names", "some-package");
  for (const name of packages) {
    const whole = /^(@[\w.~-]+\/)?[\w~-][\w.~-]*/.exec(name)?.[0];
    if (whole !== name)
      complain(
        "packages",
        `\`${name}\` is not the name of a package`,
        whole === undefined
          ? "write a name as it stands in `dependencies`"
          : `write \`"${whole}"\`, which stands for all of it`,
      );
    else if (name.startsWith("@capc/"))
      complain("packages", `\`${name}\` is capc's own`, "take it out: modules may import what it has for them");
  }
  const known = [...settingKeys, ...(isPluginEntry ? ["name"] : ["$schema"])];
  for (const key of Object.keys(entry))
    if (!known.includes(key)) {
      const [meant] = nearMisses(key, settingKeys);
      const all = settingKeys.map((name) => `\`${name}\``).join(", ");
      complain(key, `\`${key}\` is not a setting of capc`, meant ? `did you mean \`${meant}\`?` : `there are ${all}`);
    }
  return {
    soundness: level("soundness"),
    language: level("language"),
    modules: entry.modules === undefined ? undefined : modules,
    trusted,
    packages,
    problems,
  };
}
