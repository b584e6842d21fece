import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** A folder on the disk that goes away again. */
export interface Folder {
  readonly path: string;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  read(name: string): string;
  /** Names of all files below a folder, sorted; links are not followed. */
  list(name?: string): readonly string[];
  remove(): void;
}

/** Makes a folder in which the packages of this repository can be imported, as in a project that has installed them. */
export function makeFolder(): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "capc-test-")));
  mkdirSync(join(path, "node_modules"));
  symlinkSync(join(repository, "node_modules/@capc"), join(path, "node_modules/@capc"));
  symlinkSync(repository, join(path, "node_modules/capc"));
  return {
    path,
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        writeFileSync(join(path, name), content);
      }
    },
    read: (name) => readFileSync(join(path, name), "utf8"),
    list: (name = ".") => filesBelow(join(path, name)).sort(),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Node 20's recursive `readdirSync` follows no links, and that of later lines does. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesBelow(join(folder, entry.name)).map((name) => `${entry.name}/${name}`)
      : entry.isFile()
        ? entry.name
        : [],
  );
