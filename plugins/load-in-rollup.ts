import { resolve } from "node:path";
import { renderFrame } from "../compiler/diagnostics/render-frame.ts";
import type { HostTypes } from "../compiler/strip.ts";
import { findConfigs } from "./find-configs.ts";
import type { PluginOptions } from "./options.ts";
import { type PlacedInTool, placeDiagnostic, placeName } from "./place-diagnostic.ts";
import { type SharedProject, shareProject } from "./share-project.ts";

/** A finding in the form of Rollup and its relatives. */
export interface RollupLog {
  readonly message: string;
  readonly id?: string;
  readonly loc?: { readonly file: string; readonly line: number; readonly column: number };
  readonly frame?: string;
}

/** What a hook may do, as far as capc does it. */
export interface HookContext {
  error(log: RollupLog): never;
  warn(log: RollupLog): void;
  addWatchFile(path: string): void;
}

export interface Loaded {
  readonly code: string;
  readonly map: object;
  /** Rolldown's word for "do not take types out of this again". */
  readonly moduleType?: "js";
  readonly moduleSideEffects?: false;
}

/** The hooks that Rollup, Rolldown and Vite have in common. */
export interface RollupHooks {
  /** Reads the project; errors go to `context`, if it is to hear of them now. */
  start(context: HookContext | undefined): void;
  resolve(specifier: string, importer: string | undefined): { id: string; moduleSideEffects?: false } | undefined;
  /** `rejected` stands for the modules of a project with errors; without it they fail in the context. */
  load(id: string, context: HookContext, rejected?: string): Loaded | undefined;
  /** A file has changed on the disk: the sources of which something else has become. */
  change(): readonly string[];
  setRoot(root: string): void;
  isModule(path: string): boolean;
  /** Whether `load` has something to say of it. */
  owns(id: string): boolean;
  watched(): readonly string[];
  /** What the last look found, placed, with the file's name and a frame. */
  findings(): readonly { readonly placed: PlacedInTool; readonly name: string; readonly frame: string }[];
}

/** Asked for as something else than a module: text, address, a worker's address. */
const asSomethingElse = /[?&](raw|url|inline|worker|sharedworker)(&|=|$)/;
const sources = /\.[cm]?[jt]sx?$/;

export function loadInRollup(options: PluginOptions, framework: string): RollupHooks {
  // Rollup, webpack and Rspack take no types out by themselves; Vite and Rolldown do, and know what a host's JSX means.
  const takesTypes = framework === "vite" || framework === "rolldown";
  const hostTypes: HostTypes = takesTypes ? "keep" : "erase";
  let root = resolve(".");
  let found: readonly SharedProject[] | undefined;
  const projects = (): readonly SharedProject[] => (found ??= findConfigs(options, root).map(shareProject));

  /** One error ends a build of Rollup: it carries the others in its frame. */
  const fail = (context: HookContext, about?: string): undefined => {
    const errors = projects().flatMap((project) =>
      project.diagnostics.flatMap((one) => (one.severity === "error" ? [{ project, one }] : [])),
    );
    const first = errors.find(({ one }) => one.at?.file === about) ?? errors[0];
    if (first === undefined) return undefined;
    const frames = errors.map(({ project, one }) => frameOf(project, one));
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
    const { message, ...log } = logFor(first.project, first.one);
    return context.error({ ...log, message: `${message}${more}`, frame: frames.join("\n\n") });
  };

  const logFor = (project: SharedProject, one: SharedProject["diagnostics"][number]): RollupLog => {
    const placed = placeDiagnostic(one, one.at && project.textOf(one.at.file));
    const { text, file, line, column } = placed;
    const name = placeName(placed, root);
    return {
      // The others say the place by themselves.
      message: name === "" || framework !== "rolldown" ? text : `${name}: ${text}`,
      ...(file !== undefined && { id: file, loc: { file, line, column } }),
      frame: frameOf(project, one),
    };
  };

  const frameOf = (project: SharedProject, one: SharedProject["diagnostics"][number]): string => {
    const placed = placeDiagnostic(one, one.at && project.textOf(one.at.file));
    return renderFrame(one, one.at && project.textOf(one.at.file), { name: nameIn(placed) });
  };
  const nameIn = (placed: PlacedInTool): string => placeName(placed, root).replace(/:\d+:\d+$/, "");

  return {
    setRoot(given) {
      root = given;
    },
    start(context) {
      for (const project of projects()) {
        project.refresh();
        for (const path of project.watched()) context?.addWatchFile(path);
        for (const one of project.diagnostics) if (one.severity === "warning") context?.warn(logFor(project, one));
      }
      if (context !== undefined) fail(context);
    },
    resolve(specifier, importer) {
      if (importer === undefined) return undefined;
      for (const project of projects()) {
        const id = project.resolve(specifier, pathOf(importer));
        if (id !== undefined) return project.isModule(id) ? { id, moduleSideEffects: false } : { id };
      }
      return undefined;
    },
    load(id, context, rejected) {
      const path = pathOf(id);
      if (asSomethingElse.test(id) || !sources.test(path)) return undefined;
      for (const project of projects()) {
        const file = project.fileFor(path, hostTypes);
        if (file === undefined) {
          if (project.isRejected && rejected !== undefined && project.has(path))
            return { code: rejected, map: { version: 3, sources: [], names: [], mappings: "" } };
          if (!project.isModule(path)) continue;
          return fail(context, path);
        }
        const { code, map, kind } = file;
        const isJavaScript = kind === "module" || hostTypes === "erase";
        return {
          code,
          map: { ...map, sources: [path] },
          ...(takesTypes && isJavaScript && { moduleType: "js" }),
          ...(kind === "module" && { moduleSideEffects: false }),
        };
      }
      return undefined;
    },
    owns(id) {
      const path = pathOf(id);
      const isOurs = (project: SharedProject): boolean =>
        project.isRejected ? project.has(path) : project.fileFor(path, hostTypes) !== undefined;
      return !asSomethingElse.test(id) && projects().some(isOurs);
    },
    isModule: (path) => projects().some((project) => project.isModule(path)),
    watched: () => projects().flatMap((project) => project.watched()),
    findings: () =>
      projects().flatMap((project) =>
        project.diagnostics.map((one) => {
          const placed = placeDiagnostic(one, one.at && project.textOf(one.at.file));
          return { placed, name: nameIn(placed), frame: frameOf(project, one) };
        }),
      ),
    change() {
      return projects().flatMap((project) => {
        const { generation } = project;
        project.refresh();
        return project.generation === generation ? [] : project.changed;
      });
    },
  };
}

const pathOf = (id: string): string => id.replace(/[?#].*$/, "").replaceAll("\\", "/");
