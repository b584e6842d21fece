import { basename, dirname, extname, relative, resolve } from "node:path";
import type { OnLoadResult, PartialMessage, PluginBuild } from "esbuild";
import { findConfigs } from "./find-configs.ts";
import type { PluginOptions } from "./options.ts";
import { type PlacedInTool, placeDiagnostic } from "./place-diagnostic.ts";
import { type ProjectFile, type SharedProject, shareProject } from "./share-project.ts";

const sources = /\.[cm]?[jt]sx?$/;

/** Everything that `capc/esbuild` does in a build. */
export function buildWithEsbuild(build: PluginBuild, options: PluginOptions): void {
  const { initialOptions } = build;
  const root = initialOptions.absWorkingDir ?? resolve(".");
  const tsconfig = options.tsconfig ?? initialOptions.tsconfig;
  const projects = findConfigs(tsconfig === undefined ? {} : { tsconfig }, root).map(shareProject);
  const wantsMap = initialOptions.sourcemap !== undefined && initialOptions.sourcemap !== false;
  keepStrict(build);
  const ready = new Map<string, { of: ProjectFile; result: OnLoadResult }>();

  const watched = new Set<SharedProject>();
  /** A guard is written from types that other files may declare: one answer of each build names all that the project depends on. */
  const watching = (project: SharedProject, result: OnLoadResult): OnLoadResult => {
    if (watched.has(project)) return result;
    watched.add(project);
    return { ...result, watchFiles: [...project.watched()] };
  };

  build.onStart(() => {
    watched.clear();
    for (const project of projects) project.refresh();
    const messages = projects.flatMap((project) =>
      project.diagnostics.map((one) => placeDiagnostic(one, one.at && project.textOf(one.at.file))),
    );
    const of = (severity: string): PartialMessage[] =>
      messages.filter((one) => one.severity === severity).map((one) => messageFor(one, root));
    return { errors: of("error"), warnings: of("warning") };
  });

  // Nothing happens when a module loads, so an import of which nothing is used falls out of the bundle.
  build.onResolve({ filter: /^\.{1,2}\// }, ({ path, importer, namespace }) => {
    if (namespace !== "file" || importer === "") return undefined;
    for (const project of projects) {
      const target = project.resolve(path, importer);
      if (target !== undefined && project.isModule(target)) return { path: target, sideEffects: false };
    }
    return undefined;
  });

  build.onLoad({ filter: sources, namespace: "file" }, ({ path }) => {
    for (const project of projects) {
      const file = project.fileFor(path, "keep");
      if (file === undefined) continue;
      const known = ready.get(path);
      if (known?.of === file) return watching(project, known.result);
      const result = loadResult(path, file, wantsMap);
      ready.set(path, { of: file, result });
      return watching(project, result);
    }
    return undefined;
  });
}

function loadResult(path: string, { code, map, kind }: ProjectFile, wantsMap: boolean): OnLoadResult {
  // The text of the source is left out: esbuild reads it from the disk once, and would be sent it with every build.
  const own = wantsMap ? JSON.stringify({ ...map, sources: [basename(path)], sourcesContent: undefined }) : undefined;
  const comment =
    own === undefined ? "" : `\n//# sourceMappingURL=data:application/json,${own.replaceAll("%", "%25")}\n`;
  const ending = extname(path).slice(1).replace(/^[cm]/, "") as "js" | "ts" | "jsx" | "tsx";
  return {
    // In bytes, as esbuild is sent them: most modules are sent again and again.
    contents: Buffer.from(code + comment),
    loader: kind === "module" ? "js" : ending,
    resolveDir: dirname(path),
  };
}

/** Modules are strict, as all ES modules are, and rely on it; a bundle that is a script or CommonJS is only strict if it says so. */
function keepStrict({ initialOptions }: PluginBuild): void {
  const isModule =
    initialOptions.format === "esm" ||
    (initialOptions.format === undefined && (initialOptions.bundle !== true || initialOptions.platform === "neutral"));
  if (isModule) return;
  const { banner } = initialOptions;
  initialOptions.banner = { ...banner, js: `"use strict";${banner?.js === undefined ? "" : `\n${banner.js}`}` };
}

function messageFor(one: PlacedInTool, root: string): PartialMessage {
  const { text, file, line, column, length, lineText, notes } = one;
  const bytes = (part: string): number => Buffer.byteLength(part);
  return {
    text,
    ...(file !== undefined && {
      location: {
        file: relative(root, file).replaceAll("\\", "/"),
        namespace: "file",
        line,
        // esbuild counts bytes.
        column: bytes(lineText.slice(0, column)),
        length: bytes(lineText.slice(column, column + length)),
        lineText,
      },
    }),
    notes: notes.map((note) => ({ text: note })),
  };
}
