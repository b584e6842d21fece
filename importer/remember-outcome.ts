import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

// A build that went well and said nothing need not be done again while all that it read, and all that it wrote, is as it was. What is
// remembered are hashes and no code: nothing is ever copied from here into an output, so that whoever writes to the cache can at most
// keep a build from being done, which who can write there can do by other means.

/** What a build depended on, and what came of it. */
export interface Outcome {
  readonly configPath: string;
  /** The configuration and those that it extends. */
  readonly configs: readonly string[];
  /** Sources and declarations, of packages too. */
  readonly read: readonly string[];
  readonly outputs: readonly { readonly path: string; readonly text: string }[];
  /** Folders that are written to: what lies there is no source. */
  readonly outFolders: readonly string[];
}

interface Remembered {
  readonly version: string;
  readonly stamps: Readonly<Record<string, string>>;
  readonly skipped: readonly string[];
  /** Requests that have to be answered by silence too. */
  readonly parts?: readonly Request[];
}

/** A command line, where it was given, and the version of capc that is to answer it. */
export interface Request {
  readonly words: readonly string[];
  readonly cwd: string;
  readonly version: string;
}

/** Whether this very command line has been answered by silence, and nothing has changed since. */
export function recallOutcome(request: Request): boolean {
  try {
    const memory = JSON.parse(readFileSync(memoryOf(request)!, "utf8")) as Remembered;
    const { version, stamps, skipped, parts = [] } = memory;
    if (version !== builtVersion(request.version)) return false;
    const entries = Object.entries(stamps);
    if (entries.length === 0 || !parts.every(recallOutcome)) return false;
    return entries.every(([path, stamp]) => stampOf(path, stamp[0] as Kind, skipped) === stamp);
  } catch {
    return false;
  }
}

/** Written beside and renamed: nobody reads half of it, however many write at once and whenever one is killed. */
export function rememberOutcome(request: Request, outcome: Outcome, since: number): void {
  const path = memoryOf(request);
  const { cwd } = request;
  if (path === undefined) return;
  try {
    const stamps: Record<string, string> = {};
    const add = (one: string, kind: Kind): void => {
      stamps[one] ??= stampOf(one, kind, outcome.outFolders);
    };
    const files = [...outcome.configs, ...outcome.read];
    // Folders above the project may hold sources that nobody would miss here.
    if (outcome.configs.some((one) => /"(include|files)"[^\]]*"\.\.\//.test(readFileSync(one, "utf8")))) return;
    const own = files.filter((one) => !one.includes("/node_modules/"));
    for (const one of files) add(one, one.includes("/node_modules/") ? "t" : "c");
    // What was saved while the build ran may not be in it.
    if (own.some((one) => statSync(one).mtimeMs >= since)) return;
    for (const { path, text } of outcome.outputs) stamps[path] = `c${hash(text)}`;
    const root = dirname(outcome.configPath);
    for (const folder of new Set([root, ...own.map((one) => dirname(one))]))
      if (folder === root || !folder.startsWith(`${root}/`)) add(folder, "f");
    // A configuration nearer to where the command was given would be taken in its place.
    for (let folder = cwd; folder !== root && folder !== dirname(folder); folder = dirname(folder))
      add(join(folder, "tsconfig.json"), "c");
    for (let folder = root; ; folder = dirname(folder)) {
      add(join(folder, "package.json"), "c");
      for (const installed of ["node_modules", "node_modules/@types"]) add(join(folder, installed), "n");
      if (folder === dirname(folder)) break;
    }
    store(path, { version: builtVersion(request.version), stamps, skipped: outcome.outFolders });
  } catch {
    // Then it is done again the next time.
  }
}

/** Remembers that a command line needs nothing but what is remembered of its parts, while some configurations are what they are. */
export function rememberParts(request: Request, parts: readonly Request[], configs: readonly string[]): void {
  const path = memoryOf(request);
  if (path === undefined) return;
  try {
    const stamps = Object.fromEntries(configs.map((one) => [one, stampOf(one, "c", [])]));
    store(path, { version: builtVersion(request.version), stamps, skipped: [], parts });
  } catch {
    // Then it is done again the next time.
  }
}

function store(path: string, remembered: Remembered): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  writeFileSync(beside, JSON.stringify(remembered), { flag: "wx" });
  renameSync(beside, path);
}

/** By content, time and size, names of sources in a folder and those in it, or names alone. */
type Kind = "c" | "t" | "f" | "n";

function stampOf(path: string, kind: Kind, skipped: readonly string[]): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return `${kind}-`;
  if (kind === "c") return `c${hash(readFileSync(path))}`;
  if (kind === "t") return `t${stats.mtimeMs} ${stats.size}`;
  if (kind === "n")
    return `n${hash(
      readdirSync(path)
        .filter((name) => !name.startsWith("."))
        .sort()
        .join("/"),
    )}`;
  const names: string[] = [];
  listSources(path, skipped, names);
  return `f${hash(names.join("\n"))}`;
}

const mostNames = 20_000;

function listSources(folder: string, skipped: readonly string[], names: string[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const { name } = entry;
    const path = join(folder, name);
    if (isSource(name)) names.push(path);
    else if (entry.isSymbolicLink()) names.push(path);
    else if (entry.isDirectory() && name !== "node_modules" && !name.startsWith(".") && !skipped.includes(path))
      listSources(path, skipped, names);
    if (names.length > mostNames) throw new Error("too much to look through");
  }
}

const isSource = (name: string): boolean => /\.[cm]?[jt]sx?$|^capc\.config\./.test(name);
const hash = (content: string | Buffer): string => createHash("sha256").update(content).digest("base64url");

/** The version, and of a capc that is being worked on, when it was built. */
const builtVersion = (version: string): string => `${version} ${statSync(new URL(import.meta.url)).mtimeMs}`;

/** In the nearest `node_modules`; where there is none, nothing is remembered. */
function memoryOf({ words, cwd }: Request): string | undefined {
  // What a file holds that stands for words is not known here.
  if (words.some((word) => word === "--no-cache" || word.startsWith("@"))) return undefined;
  for (let folder = cwd; ; folder = dirname(folder)) {
    const modules = join(folder, "node_modules");
    if (statSync(modules, { throwIfNoEntry: false })?.isDirectory())
      return join(modules, ".cache/capc", `${hash(JSON.stringify([cwd, words]))}.outcome.json`);
    if (folder === dirname(folder)) return undefined;
  }
}
