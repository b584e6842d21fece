import { Readable } from "node:stream";
import type { Powers, Sink } from "../../cli/command.ts";
import type { Files } from "../../cli/files.ts";

/** A sink that remembers. */
export interface Recorded extends Sink {
  text(): string;
}

export function makeSink({ isTerminal = false, hasColor = false } = {}): Recorded {
  let all = "";
  return {
    isTerminal,
    hasColor,
    write(text) {
      all += text;
      return true;
    },
    text: () => all,
  };
}

export interface MemoryFiles extends Files {
  /** Paths and texts, sorted. */
  all(): Readonly<Record<string, string>>;
  /** Makes every call of an operation on a path fail like the system would. */
  failOn(operation: "writeBeside" | "rename" | "makeFolder", path: string, code: string): void;
}

/** A disk in memory: folders exist where files are, or where they were made. */
export function makeFiles(texts: Readonly<Record<string, string>> = {}): MemoryFiles {
  const files = new Map(Object.entries(texts));
  const folders = new Set<string>(["/"]);
  const failures = new Map<string, string>();
  let count = 0;
  const isFolder = (path: string): boolean =>
    folders.has(path) || [...files.keys()].some((file) => file.startsWith(`${path}/`));
  const attempt = (operation: string, path: string): void => {
    const code = failures.get(`${operation} ${path}`);
    if (code !== undefined) throw Object.assign(new Error(`${code}: it failed, ${operation}`), { code });
  };
  return {
    kindOf: (path) => (files.has(path) ? "file" : isFolder(path) ? "folder" : "nothing"),
    realPath: (path) => path,
    isReadable: (path) => files.has(path),
    read: (path) => files.get(path),
    holds: (path, text) => files.get(path) === text,
    writeBeside(path, text) {
      attempt("writeBeside", path);
      const name = `${path}.${count++}.tmp`;
      files.set(name, text);
      return name;
    },
    rename(from, to) {
      attempt("rename", to);
      files.set(to, files.get(from)!);
      files.delete(from);
    },
    remove(path) {
      if (!files.delete(path)) throw Object.assign(new Error("ENOENT: gone"), { code: "ENOENT" });
    },
    makeFolder(path) {
      attempt("makeFolder", path);
      folders.add(path);
    },
    removeFolder: (path) => void folders.delete(path),
    withoutInterruption: (act) => act(),
    resolvePackage: () => undefined,
    all: () => Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
    failOn: (operation, path, code) => void failures.set(`${operation} ${path}`, code),
  };
}

/** Powers of which each that a test does not hand over fails when it is used. */
export function makePowers(given: Partial<Powers>): Powers & { out: Recorded; err: Recorded } {
  const refuse = (name: string): never => {
    throw new Error(`the test has granted no ${name}`);
  };
  return {
    out: makeSink(),
    err: makeSink(),
    cwd: "/work",
    version: "1.2.3",
    get files() {
      return refuse("files");
    },
    get docs() {
      return refuse("docs");
    },
    get session() {
      return refuse("session");
    },
    get realm() {
      return refuse("realm");
    },
    ask: undefined,
    env: {},
    get makers() {
      return refuse("makers");
    },
    get onInterrupt() {
      return refuse("interrupts");
    },
    typed: Object.assign(Readable.from(["typed\n"]), { close: () => undefined }),
    get apart() {
      return refuse("apart");
    },
    ...given,
  } as Powers & { out: Recorded; err: Recorded };
}

