import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../", import.meta.url));

/** What is made, fetched or somebody else's. */
const skipped: ReadonlySet<string> = new Set(["node_modules", "dist", ".git", ".mirror", ".capc"]);

/** All files of the repository, as paths from its root. */
export const allFiles: readonly string[] = filesBelow("");

function filesBelow(folder: string): readonly string[] {
  return readdirSync(`${root}${folder}`, { withFileTypes: true })
    .filter(({ name }) => !skipped.has(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}${entry.name}`;
      return entry.isDirectory() ? filesBelow(`${path}/`) : entry.isFile() ? [path] : [];
    });
}

export const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");

export const exists = (path: string): boolean => existsSync(`${root}${path}`);

export const isFolder = (path: string): boolean => exists(path) && statSync(`${root}${path}`).isDirectory();

/** Texts that tests hand to the compiler: they are allowed everything. */
const isFixture = (path: string): boolean =>
  /^test-fixtures\/[^/]+\/.+/.test(path) && !/^test-fixtures\/tools\//.test(path);

export const isTest = (path: string): boolean => /\.test\.ts$/.test(path);

/** Code that we wrote, tests included; programs that show the language are not it. */
export const ourCode: readonly string[] = allFiles.filter(
  (path) => /\.(ts|mts|mjs)$/.test(path) && !isFixture(path) && !path.startsWith("examples/"),
);

/** What is shipped, or runs when it is built. */
export const shippedCode: readonly string[] = ourCode.filter(
  (path) =>
    !isTest(path) &&
    !/^(bench|engines|hosts|scripts|test-fixtures|tidy|(?:runtime|std)\/test)\//.test(path) &&
    path.includes("/"),
);

export interface ImportOf {
  readonly from: string;
  /** A path from the root for relative ones. */
  readonly to: string;
  readonly isTypeOnly: boolean;
}

/** The imports and re-exports of a file. Found in the text, which Biome keeps in one form: they start their line. */
export function importsOf(path: string): readonly ImportOf[] {
  const found = read(path).matchAll(
    /^(?:import|export)\s+(?:((?:type\s+)?(?:\{[^}]*\}|\*(?:\s+as\s+\w+)?|\w+(?:,\s*\{[^}]*\})?))\s+from\s+)?"([^"\n]+)"/gm,
  );
  return [...found].map(([, names = "", specifier = ""]) => ({
    from: path,
    to: specifier.startsWith(".") ? joined(path, specifier) : specifier,
    isTypeOnly: isTypeOnly(names),
  }));
}

function isTypeOnly(names: string): boolean {
  if (/^\s*type\b/.test(names)) return true;
  const inner = /^\s*\{(.*)\}\s*$/s.exec(names)?.[1] ?? "";
  const parts = inner
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.length > 0 && parts.every((part) => part.startsWith("type "));
}

/** The path from the root that a path beside `from` stands for. */
export function joined(from: string, relative: string): string {
  return new URL(relative, `file:///${from}`).pathname.slice(1);
}

/** Lines that are neither empty nor comment. Comments explain, and are not what has to be trusted. */
export const linesOfCode = (path: string): number =>
  read(path)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .split("\n")
    .filter((line) => !/^\s*($|\/\/)/.test(line)).length;

/**
 * Compares what breaks a law with the exceptions that are let pass. Both ways, so that the list can only become shorter: an entry that is no
 * longer needed fails too.
 */
export const ratchet = (
  found: Iterable<string>,
  exceptions: Iterable<string>,
): { broken: string[]; unneeded: string[] } => {
  const actual = new Set(found);
  const known = new Set(exceptions);
  return {
    broken: [...actual].filter((one) => !known.has(one)).toSorted(),
    unneeded: [...known].filter((one) => !actual.has(one)).toSorted(),
  };
};

/** What `ratchet` answers when all is well. */
export const kept = { broken: [], unneeded: [] };
