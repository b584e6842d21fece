import { dirname, join, relative } from "node:path";
import { findEntry } from "../importer/find-entry.ts";
import { parseJsonc } from "../importer/parse-jsonc.ts";
import { UsageError } from "./command.ts";
import type { Files } from "./files.ts";
import { appendTo, insertAll, scanJsonc } from "./scan-jsonc.ts";
import type { OutputFile } from "./write-outputs.ts";

/** What `capc init` does in a folder that has a project already. */
export interface Adoption {
  readonly outputs: readonly OutputFile[];
  /** What is left to a person. */
  readonly notes: readonly string[];
}

/** Options without which types are not true; what the project says about them otherwise is for a person to change. */
const needed = ["strict", "noUncheckedIndexedAccess", "exactOptionalPropertyTypes", "verbatimModuleSyntax"] as const;
const handy = { allowImportingTsExtensions: true, noEmit: true } as const;

const sample = `/** Whoever holds a purse can ask and deposit. Nobody can reach its balance: that is a variable of makePurse. */
export interface Purse {
  getBalance(): number;
  deposit(amount: number): void;
}

export const makePurse = (start: number): Purse => {
  let balance = start;
  return {
    getBalance: () => balance,
    deposit: (amount) => {
      balance += amount;
    },
  };
};
`;

const viteConfig = [
  'import capc from "capc/vite";',
  'import { defineConfig } from "vite";',
  "",
  "export default defineConfig({ plugins: [capc()] });",
  "",
].join("\n");

/**
 * Makes capc known to a project: an entry in its tsconfig, whose comments and order stay, by which one folder holds modules and all else is the
 * host's. What is there is never changed, only added to.
 */
export function adoptProject(folder: string, tsconfig: string, files: Files): Adoption {
  const path = ownConfig(tsconfig, files);
  const name = relative(folder, path);
  const text = files.read(path) ?? "";
  const root = scanJsonc(text);
  if (root?.kind !== "object") throw new UsageError(`nothing was written, because ${name} is not JSON`);
  const { inEntry, beside } = findEntry(path, files);
  const spoken = beside[0] ?? inEntry?.path;
  if (spoken !== undefined)
    throw new UsageError(
      `nothing was written, because ${relative(folder, spoken)} already has a configuration of capc`,
    );

  const modules = files.kindOf(join(dirname(path), "src")) === "folder" ? "src/modules" : "modules";
  const module = join(dirname(path), modules, "purse.ts");
  const entry = `{ "name": "capc", "modules": [${JSON.stringify(modules)}] }`;
  const options = root.members.get("compilerOptions");
  const says = (parseJsonc(text) as { readonly compilerOptions?: Readonly<Record<string, unknown>> }).compilerOptions;
  const plugins = options?.members.get("plugins");
  const isWhole = root.members.has("extends");
  const isOurs = /"capc\/tsconfig(\.json)?"/.test(text);
  const missing = [...needed, ...(isVite(folder, files) ? (Object.keys(handy) as (keyof typeof handy)[]) : [])].filter(
    (option) => says?.[option] === undefined && !isOurs && !(isWhole && option in handy),
  );
  const added = [...missing.map((option) => `"${option}": true`), ...(plugins ? [] : [`"plugins": [${entry}]`])];
  const insertions =
    options === undefined
      ? appendTo(text, root, [`"compilerOptions": { ${added.join(", ")} }`])
      : [...appendTo(text, options, added), ...(plugins === undefined ? [] : appendTo(text, plugins, [entry]))];

  const outputs: OutputFile[] = [{ path, text: insertAll(text, insertions) }];
  if (files.kindOf(join(dirname(path), modules)) === "nothing") outputs.push({ path: module, text: sample });
  const notes = needed
    .filter((option) => says?.[option] === false)
    .map((option) => `${name} turns \`${option}\` off: types are only true with it`);
  if (!covers(parseJsonc(text), modules)) notes.push(`${name} has to include ${modules}`);
  if (isVite(folder, files)) {
    const config = viteConfigs.find((one) => files.kindOf(join(folder, one)) !== "nothing");
    if (config === undefined) outputs.push({ path: join(folder, "vite.config.ts"), text: viteConfig });
    else if (!(files.read(join(folder, config)) ?? "").includes("capc/vite"))
      notes.push(`in ${config}: \`import capc from "capc/vite";\` and \`capc()\` among its plugins`);
  }
  return { outputs, notes };
}

const viteConfigs = ["ts", "mts", "cts", "js", "mjs", "cjs"].map((ending) => `vite.config.${ending}`);

/** Whether Vite builds what is in the folder. */
export function isVite(folder: string, files: Files): boolean {
  if (viteConfigs.some((name) => files.kindOf(join(folder, name)) === "file")) return true;
  const path = join(folder, "package.json");
  const read = files.kindOf(path) === "file" ? parseJsonc(files.read(path) ?? "") : undefined;
  const { dependencies, devDependencies } = (read ?? {}) as Record<string, object | undefined>;
  return "vite" in { ...dependencies, ...devDependencies };
}

/** A tsconfig that only refers to others says nothing itself: the first of them that is about sources does. */
function ownConfig(path: string, files: Files): string {
  const config = parseJsonc(files.read(path) ?? "") as
    | { readonly files?: unknown; readonly include?: unknown; readonly references?: unknown }
    | undefined;
  const { references, files: listed, include } = config ?? {};
  if (!Array.isArray(references) || !Array.isArray(listed) || listed.length > 0 || include !== undefined) return path;
  const named = references.flatMap(({ path: to }: { path?: unknown }) => {
    if (typeof to !== "string") return [];
    const at = join(dirname(path), to);
    return files.kindOf(at) === "folder" ? join(at, "tsconfig.json") : at;
  });
  const present = named.filter((one) => files.kindOf(one) === "file");
  return present.find((one) => covers(parseJsonc(files.read(one) ?? ""), "src/modules")) ?? present[0] ?? path;
}

function covers(config: unknown, folder: string): boolean {
  const { include, files } = (config ?? {}) as { readonly include?: unknown; readonly files?: unknown };
  if (include === undefined) return files === undefined;
  const [first] = folder.split("/");
  return (
    Array.isArray(include) &&
    include.some(
      (one) =>
        typeof one === "string" && /^(\.\/?|\*.*)?$/.test(one.replace(new RegExp(`^(\\./)?${first}(/.*)?$`), "")),
    )
  );
}
