import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { versions } from "node:process";
import { deserialize, serialize } from "node:v8";
import type { Opened, Session } from "../compiler/1-open/session.ts";
import { moduleTarget } from "../compiler/2-check/module-target.ts";
import type { Output } from "../compiler/5-emit/emit.ts";
import { isComplete } from "../compiler/5-emit/emitted-specifier.ts";
import type { BuildRecord, ModuleRecord, Recall } from "../compiler/record-build.ts";
import { openEntryStore, storeFolderFor, touchList } from "./store-entries.ts";

// What one process has found out about a project's modules, for the next one, which may be the same command a minute later: docs/cache.md.
// A module whose text is the same, in surroundings that are the same, is taken as it was; the verifier sees its text again before it is written or run.

/** Which of the builds of a project: nothing of one is good for another. */
export interface BuildIdentity {
  /** The configuration of the project, or the first of the files that were named. */
  readonly place: string;
  /** Whatever else tells one build from another: form, options from the command line. */
  readonly about: unknown;
  /** Where to keep it, instead of `node_modules/.cache/capc`. */
  readonly folder?: string;
}

export interface ModuleMemory {
  /** Lets the session leave modules unread of which nothing changed. To be called before it opens the project. */
  prepare(session: Session): void;
  /** `settings`: what capc was told about the project. */
  recall(settings: unknown): Recall;
  /** Keeps what a build without errors found out. Whatever goes wrong with that, the next process begins with less. */
  keep(opened: Opened, settings: unknown, record: BuildRecord): void;
}

/** What stands in the list of a build. */
interface List extends Omit<BuildRecord, "modules"> {
  readonly version: string;
  readonly surroundings: string;
  readonly modules: readonly (readonly [path: string, textHash: string, entry: string])[];
}

interface Seen {
  readonly text: string;
  readonly stamp: string;
}

const entryOf = new WeakMap<ModuleRecord, { readonly name: string; readonly textHash: string }>();

/** `undefined` where there is no `node_modules` to keep it in. */
export function openModuleMemory({ place, about, folder: given }: BuildIdentity): ModuleMemory | undefined {
  const isBuilt = import.meta.url.endsWith(".js");
  // Of a capc that runs from its sources nobody knows when one of them changed.
  const folder = given ?? (isBuilt ? storeFolderFor(dirname(place)) : undefined);
  if (folder === undefined) return undefined;
  const store = openEntryStore(folder);
  const key = JSON.stringify([place, about]);
  const since = Date.now();
  const seen = new Map<string, Seen>();
  let list: List | undefined;
  let isRead = false;

  const readList = (): void => {
    if (isRead) return;
    isRead = true;
    try {
      const content = store.readList(key);
      const found = content && (deserialize(content) as List);
      if (found?.version === ownVersion()) list = found;
    } catch {
      // Then there is none.
    }
  };

  const recallWith = (opened: Opened, settings: unknown): ReturnType<Recall> => {
    // What a project takes from others stands in their outputs.
    if (list === undefined || seen.size === 0 || opened.neighbours !== undefined) return undefined;
    const { surroundings, others, planFindings, definitions, asked } = list;
    const paths = new Set(list.modules.map(([path]) => path));
    if (opened.modules.some(({ path }) => !paths.has(path)) || opened.modules.length !== paths.size) return undefined;
    if (surroundingsOf(opened, settings, paths) !== surroundings) return undefined;
    // What was saved while TypeScript read may be other than what it read, and an editor may show another text.
    const isSame = (path: string, text: string): boolean =>
      seen.get(path)?.text === text && stampOf(path, since) === seen.get(path)?.stamp;
    const unchanged = new Set(opened.modules.flatMap(({ path, text }) => (isSame(path, text) ? [path] : [])));
    const modules = new Map<string, ModuleRecord>();
    for (const [path, textHash, name] of list.modules) {
      const content = store.read(name);
      if (content === undefined) return undefined;
      const record = deserialize(content) as ModuleRecord;
      if (!isOutputOf(record.output, path, paths)) return undefined;
      entryOf.set(record, { name, textHash });
      modules.set(path, record);
    }
    touchList(folder, key);
    return { record: { modules, others, planFindings, definitions, asked }, unchanged };
  };

  return {
    prepare(session) {
      readList();
      for (const [path, textHash] of list?.modules ?? []) {
        const stamp = stampOf(path, since);
        const text = stamp === "" ? undefined : readQuietly(path)?.replace(/^\ufeff/, "");
        if (text !== undefined && hash(text) === textHash) seen.set(path, { text, stamp });
      }
      session.know(new Map([...seen].map(([path, { text }]) => [path, text])));
    },
    recall: (settings) => (opened) => {
      try {
        return recallWith(opened, settings);
      } catch {
        return undefined;
      }
    },
    keep(opened, settings, record) {
      if (opened.neighbours !== undefined) return;
      try {
        const texts = new Map(opened.modules.map(({ path, text }) => [path, text]));
        const isKept = [...record.modules.values()].every((one) => entryOf.has(one));
        if (isKept && list !== undefined && list.modules.length === record.modules.size) return;
        const modules = [...record.modules].map(([path, one]): List["modules"][number] => {
          let entry = entryOf.get(one);
          if (entry === undefined) {
            entry = { name: store.write(serialize(one)), textHash: hash(texts.get(path)!) };
            entryOf.set(one, entry);
          }
          return [path, entry.textHash, entry.name];
        });
        const { others, planFindings, definitions, asked } = record;
        const surroundings = surroundingsOf(opened, settings, new Set(record.modules.keys()), since);
        if (surroundings === undefined) return;
        list = { version: ownVersion(), surroundings, modules, others, planFindings, definitions, asked };
        store.writeList(key, serialize(list));
        store.tidy(modules.length + 1, (content) => (deserialize(content) as List).modules.map(([, , name]) => name));
      } catch {
        // A folder that cannot be written to is no reason not to build.
      }
    },
  };
}

/**
 * Everything on which a module's text, and what TypeScript says of it, depends beside the modules of the build: options, settings, the files that
 * TypeScript reads, in their order, declarations and host files by their content, what is installed by size and time. `undefined` if
 * one was saved after `since`.
 */
function surroundingsOf(
  opened: Opened,
  settings: unknown,
  modules: ReadonlySet<string>,
  since = Number.POSITIVE_INFINITY,
): string | undefined {
  const digest = createHash("sha256");
  digest.update(JSON.stringify([opened.compilerOptions, settings, opened.configPath ?? ""]));
  const packages = new Set<string>();
  for (const path of opened.program.getSourceFileNames()) {
    digest.update(`\n${path}`);
    if (modules.has(path) || opened.isLibraryFile(path)) continue;
    const isInstalled = path.includes("/node_modules/");
    const stamp = stampOf(path, since);
    if (stamp === "") return undefined;
    digest.update(isInstalled ? stamp : hash(readFileSync(path)));
    for (const one of packagesAbove(path)) packages.add(one);
  }
  for (const path of modules) for (const one of packagesAbove(path)) packages.add(one);
  for (const path of [...packages].toSorted()) digest.update(`\n${path} ${hash(readQuietly(path) ?? "")}`);
  return digest.digest("base64url");
}

const above = new Map<string, readonly string[]>();

/** The `package.json` of each folder from here up, there or not: they say what kind of module a file is, and what a name leads to. */
function packagesAbove(path: string): readonly string[] {
  const folder = dirname(path);
  let found = above.get(folder);
  if (found === undefined) {
    const own = join(folder, "package.json");
    found = folder === dirname(folder) ? [own] : [own, ...packagesAbove(folder)];
    above.set(folder, found);
  }
  return found;
}

/**
 * ATTACK forged-entry: the verifier lets an output import what it says that it imports, so that may be modules of the build and nothing else.
 */
function isOutputOf({ source, code, declarations, imports, emittedImports }: Output, path: string, modules: Paths) {
  const leads = (specifier: string): boolean => {
    const target = moduleTarget(path, specifier, modules);
    return target !== undefined && isComplete(specifier, target);
  };
  return (
    source === path &&
    typeof code === "string" &&
    typeof declarations === "string" &&
    emittedImports.every(leads) &&
    imports.every(({ specifier, target }) => target === undefined || moduleTarget(path, specifier, modules) === target)
  );
}

type Paths = ReadonlySet<string>;

/** Empty for what is not there, or was written at `since` or later: clocks of file systems are a little behind. */
function stampOf(path: string, since: number): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined || stats.mtimeMs >= since - 20 ? "" : `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
}

function readQuietly(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

const hash = (content: string | Buffer): string => createHash("sha256").update(content).digest("base64url");

let version: string | undefined;

/** Versions of everything that has a hand in it; of a capc that is being worked on, when it was built. */
function ownVersion(): string {
  if (version !== undefined) return version;
  const require = createRequire(import.meta.url);
  const typescript = JSON.parse(readFileSync(require.resolve("typescript/package.json"), "utf8")) as {
    version: string;
  };
  const own = JSON.parse(
    readFileSync(new URL(`${import.meta.url.endsWith(".ts") ? "../" : "../../"}package.json`, import.meta.url), "utf8"),
  ) as { version: string };
  const built = statSync(new URL(import.meta.url)).mtimeMs;
  return (version = `${own.version} ${built} ${typescript.version} ${versions.v8}`);
}
