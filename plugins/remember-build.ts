import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file of a build, ready to be run. */
export interface BuiltFile {
  readonly source: string;
  readonly isModule: boolean;
  readonly code: string;
  /** As JSON. */
  readonly map: string;
  /** What the verifier lets a module import. */
  readonly imports: readonly string[];
}

/** What a build depended on. */
export interface Dependence {
  /** Sources, declarations of the project, configurations: held by what is in them. */
  readonly own: readonly string[];
  /** Declarations of packages: held by their size and time. */
  readonly installed: readonly string[];
}

interface Remembered {
  readonly version: string;
  readonly stamps: Readonly<Record<string, string>>;
  readonly files: readonly BuiltFile[];
}

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/**
 * The files of the last build of a project, if nothing that it depended on has changed since: neither a file, nor what else lies in their folders. What is
 * remembered stands in `node_modules/.cache/capc`; whatever is wrong with it, there is then no memory.
 */
export function recallBuild(configPath: string): readonly BuiltFile[] | undefined {
  try {
    const known = JSON.parse(readFileSync(memoryOf(configPath)!, "utf8")) as Remembered;
    if (known.version !== ownVersion()) return undefined;
    const isSame = ([path, stamp]: [string, string]): boolean => stampOf(path, stamp.slice(0, 1) as Kind) === stamp;
    return Object.entries(known.stamps).every(isSame) ? known.files : undefined;
  } catch {
    return undefined;
  }
}

/** Written beside and renamed, so that nobody ever reads half of it, however many write at once and whenever one is killed. */
export function rememberBuild(configPath: string, files: readonly BuiltFile[], { own, installed }: Dependence): void {
  const path = memoryOf(configPath);
  if (path === undefined) return;
  try {
    const folders = new Set(files.map(({ source }) => dirname(source)));
    const stamp = (kind: Kind) => (one: string) => [one, stampOf(one, kind)] as const;
    const stamps = Object.fromEntries([
      ...own.map(stamp("c")),
      ...installed.map(stamp("t")),
      ...[...folders].map(stamp("f")),
    ]);
    const remembered: Remembered = { version: ownVersion(), stamps, files };
    mkdirSync(dirname(path), { recursive: true });
    const beside = `${path}.${randomBytes(6).toString("hex")}.tmp`;
    writeFileSync(beside, JSON.stringify(remembered), { flag: "wx" });
    renameSync(beside, path);
  } catch {
    // A folder that cannot be written to is no reason not to run.
  }
}

/** How something is held: by its content, by its time and size, or, a folder, by the names of the sources in it. */
type Kind = "c" | "t" | "f";

function stampOf(path: string, kind: Kind): string {
  if (kind === "c") return `c${hash(readFileSync(path))}`;
  if (kind === "f") return `f${hash(readdirSync(path).filter(isSource).sort().join("/"))}`;
  const { mtimeMs, size } = statSync(path);
  return `t${mtimeMs} ${size}`;
}

const isSource = (name: string): boolean => /\.[cm]?[jt]sx?$/.test(name);
const hash = (content: string | Buffer): string => createHash("sha256").update(content).digest("base64url");

let built: string | undefined;
/** The version, and of a capc that is being worked on, when it was built. */
const ownVersion = (): string => (built ??= `${version} ${statSync(new URL(import.meta.url)).mtimeMs}`);

function memoryOf(configPath: string): string | undefined {
  for (let folder = dirname(configPath); ; folder = dirname(folder)) {
    const modules = join(folder, "node_modules");
    if (statSync(modules, { throwIfNoEntry: false })?.isDirectory())
      return join(modules, ".cache/capc", `${hash(configPath)}.json`);
    if (folder === dirname(folder)) return undefined;
  }
}
