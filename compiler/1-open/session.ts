import { basename, dirname, resolve } from "node:path";
import { circleProblem, pathProblem, sizeProblem } from "./input-problems.ts";
import { makeNativeProcess } from "./native-process.ts";
import { type Described, nothingOpened, openWorld, type World } from "./open-world.ts";
import type { Opened } from "./opened.ts";
import { strictOptions } from "./strict-options.ts";
import {
  answerFromDisk,
  answerFromTexts,
  answerLaidOver,
  kindOfPath,
  type Mounts,
  ourPackages,
  slashed,
} from "./virtual-files.ts";

export type { Described } from "./open-world.ts";
export type { Module, Neighbours, Opened } from "./opened.ts";

export interface Session {
  /** Opens the project of a `tsconfig.json`; `options` are compiler options that overrule its own, paths in them absolute. */
  openProject(
    configPath: string,
    options?: Readonly<Record<string, unknown>>,
    /** Configurations of the projects that it refers to: TypeScript does not inherit them where options overrule the file. */
    references?: readonly string[],
  ): Opened;
  /** What a configuration says about its project, which is not opened; `undefined` where it cannot be read. */
  describeProject(configPath: string): Described | undefined;
  /** Opens files on the disk that no configuration speaks for, and what they import, under the strict options. */
  openFiles(paths: readonly string[], options?: Readonly<Record<string, unknown>>): Opened;
  /** Opens texts by absolute paths that need not exist. Nothing is read from the disk but the libraries' declarations. */
  openTexts(files: Readonly<Record<string, string>>): Opened;
  /**
   * Modules on the disk of which nothing was wrong with the very text that they have now: until they change, nobody looks at them, and their trees
   * are read from TypeScript when somebody asks for them. To be told before the first opening.
   */
  know(texts: ReadonlyMap<string, string>): void;
  /** Tells the session that files on the disk were changed, made or deleted; the next open sees it. */
  update(changedPaths: readonly string[]): void;
  /** Lays an unsaved text over a file of a project, or takes it off (`undefined`); the next open sees it. The first one costs a new start. */
  show(path: string, text: string | undefined): void;
  /** Ends the TypeScript processes. The session may be used again, and starts new ones then. */
  close(): void;
}

/** Starts nothing yet: each way of opening starts its TypeScript process when it is first used, and keeps it. */
export function openSession({ cwd = process.cwd(), mounts }: { cwd?: string; mounts?: Mounts } = {}): Session {
  const unsaved = new Map<string, string>();
  let isEdited = false;
  // Each file that TypeScript reads through us is a message, so that builds let it read by itself.
  const projects = lazily(() =>
    openWorld(makeNativeProcess(cwd, () => (isEdited ? answerLaidOver(unsaved) : undefined))),
  );
  /** Of each, as many projects may ask as refer to it. */
  const described = new Map<string, Described>();
  const overlay = new Map<string, string>();
  const overruled = lazily(() => openWorld(makeNativeProcess(cwd, () => answerLaidOver(overlay))));
  const files = lazily(() => openWorld(makeNativeProcess(cwd, () => answerFromDisk(overlay))));
  const lay = (world: World, config: string, text: string): void => {
    if (overlay.has(config) && overlay.get(config) !== text) world.changed.add(config);
    overlay.set(config, text);
  };
  const texts = new Map<string, string>();
  const virtual = lazily(() =>
    openWorld(
      makeNativeProcess(cwd, () => answerFromTexts(texts, mounts)),
      { isWhole: true },
    ),
  );

  return {
    openProject(given, options = {}, references = []) {
      const path = slashed(resolve(cwd, given));
      const problem = pathProblem(path, "configuration") ?? circleProblem(path);
      if (problem) return nothingOpened([problem], path);
      if (Object.keys(options).length === 0) return projects.get().open(path, { given: path });
      // What the command line says overrules the file: TypeScript reads a configuration beside it that extends it.
      const config = `${dirname(path)}/.capc.${basename(path)}`;
      const world = overruled.get();
      const over = { extends: `./${basename(path)}`, compilerOptions: options };
      const referred = references.map((one) => ({ path: one }));
      lay(world, config, JSON.stringify({ ...over, ...(referred.length > 0 && { references: referred }) }));
      return world.open(config, { given: path });
    },

    describeProject(given) {
      const path = slashed(resolve(cwd, given));
      if (pathProblem(path, "configuration") ?? circleProblem(path)) return undefined;
      const known = described.get(path) ?? projects.get().describe(path);
      if (known !== undefined) described.set(path, known);
      return known;
    },

    openFiles(given, options = {}) {
      const paths = given.map((path) => slashed(resolve(cwd, path)));
      const problems = paths.flatMap((path) => pathProblem(path, "module") ?? []);
      problems.push(...paths.flatMap((path) => sizeProblem(path) ?? []));
      if (problems.length > 0) return nothingOpened(problems);
      const config = `${dirname(paths[0] ?? slashed(resolve(cwd, "x")))}/.capc.tsconfig.json`;
      const text = JSON.stringify({
        compilerOptions: { ...strictOptions, paths: ourPackages, ...options },
        files: paths,
      });
      const world = files.get();
      lay(world, config, text);
      return world.open(config);
    },

    openTexts(given) {
      const config = "/.capc/tsconfig.json";
      const paths = Object.keys(given);
      const problems = Object.entries(given).flatMap(([path, text]) => sizeProblem(path, text.length) ?? []);
      if (problems.length > 0) return nothingOpened(problems);
      // TypeScript takes the mark off what it reads from the disk, and its offsets count without it.
      const next = new Map(Object.entries(given).map(([path, text]) => [path, text.replace(/^\ufeff/, "")]));
      next.set(
        config,
        JSON.stringify({ compilerOptions: { ...strictOptions, paths: ourPackages }, files: paths.toSorted() }),
      );
      const world = virtual.get();
      for (const [path, text] of texts)
        if (next.get(path) !== text) (next.has(path) ? world.changed : world.deleted).add(path);
      for (const path of next.keys()) if (!texts.has(path)) world.created.add(path);
      texts.clear();
      for (const [path, text] of next) texts.set(path, text);
      return world.open(config);
    },

    know(known) {
      if (known.size > 0) for (const world of [projects, overruled, files]) world.get().know(known);
    },

    update(paths) {
      described.clear();
      for (const given of paths) {
        const path = slashed(resolve(cwd, given));
        const exists = kindOfPath(path) !== "nothing";
        for (const world of [projects.started, overruled.started, files.started]) {
          // TypeScript keeps a configuration as it was when the project was opened.
          if (path.endsWith(".json")) world?.close();
          else (exists ? (world?.knows(path) ? world?.changed : world?.created) : world?.deleted)?.add(path);
        }
      }
    },

    show(given, text) {
      const path = slashed(resolve(cwd, given));
      if (unsaved.get(path) === text) return;
      if (!isEdited) projects.started?.close();
      isEdited = true;
      for (const texts of [unsaved, overlay])
        if (text === undefined) texts.delete(path);
        else texts.set(path, text.replace(/^\ufeff/, ""));
      for (const world of [projects, overruled, files]) world.started?.changed.add(path);
    },

    close() {
      described.clear();
      for (const world of [projects, overruled, files, virtual]) world.started?.close();
    },
  };
}

/** Made when first asked for, and told apart from what was never needed. */
function lazily<T>(make: () => T): { get(): T; readonly started: T | undefined } {
  let made: T | undefined;
  return {
    get: () => (made ??= make()),
    get started() {
      return made;
    },
  };
}
