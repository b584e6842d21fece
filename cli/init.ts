import { basename, join, resolve } from "node:path";
import { parseJsonc } from "../importer/parse-jsonc.ts";
import { adoptProject } from "./adopt-project.ts";
import { type Command, exitCodes, UsageError } from "./command.ts";
import { adoptedScripts, completePackage, projectScripts, projectTemplate } from "./project-template.ts";
import { nameFrom } from "./report-diagnostics.ts";
import { writeOutputs } from "./write-outputs.ts";

export const init: Command<"out" | "cwd" | "files" | "version"> = {
  name: "init",
  summary: "make a project that builds and runs at once, or make capc known to one that is there",
  operands: "[folder]",
  flags: [],
  examples: [
    ["capc init", "in this folder"],
    ["capc init purse", "in a new one"],
    ["capc init site", "in a project of TypeScript or Vite: a folder of modules, an entry in its tsconfig"],
  ],
  async run([given = "."], _flags, { out, cwd, files, version }) {
    const folder = resolve(cwd, given);
    if (!["folder", "nothing"].includes(files.kindOf(folder))) throw new UsageError(`${given} is a file, not a folder`);
    const packagePath = join(folder, "package.json");
    const before = files.kindOf(packagePath) === "nothing" ? undefined : files.read(packagePath);
    const tsconfig = join(folder, "tsconfig.json");
    const isAdopted = files.kindOf(tsconfig) === "file";
    const adopted = isAdopted ? adoptProject(folder, tsconfig, files) : undefined;
    const existing = isAdopted
      ? []
      : Object.keys(projectTemplate).filter((path) => files.kindOf(join(folder, path)) !== "nothing");
    if (existing.length > 0)
      throw new UsageError(`nothing was written, because there is already ${existing.join(", ")}`);

    const parsed = before === undefined ? undefined : parseJsonc(before);
    if (before !== undefined && (typeof parsed !== "object" || parsed === null))
      throw new UsageError("nothing was written, because package.json is not JSON");
    const content = completePackage(
      parsed as Record<string, unknown> | undefined,
      packageName(folder),
      version,
      isAdopted ? adoptedScripts : projectScripts,
    );
    if (content === undefined)
      throw new UsageError(
        "nothing was written, because package.json is not of ES modules: run `npm pkg set type=module`",
      );

    const fresh = Object.entries(projectTemplate).map(([path, text]) => ({ path: join(folder, path), text }));
    const outputs = [
      { path: packagePath, text: `${JSON.stringify(content, undefined, 2)}\n` },
      ...(adopted?.outputs ?? fresh),
    ];
    for (const path of writeOutputs(outputs, files)) out.write(`wrote ${nameFrom(cwd, path)}\n`);
    for (const note of adopted?.notes ?? []) out.write(`to do: ${note}\n`);
    const steps = [
      ...(folder === cwd ? [] : [`cd ${given}`]),
      "npm install",
      `npx capc ${isAdopted ? "check" : "run"}`,
    ];
    out.write(`next: ${steps.join(" && ")}\n`);
    return exitCodes.ok;
  },
};

/** What npm lets a package be called, made from a folder's name. */
const packageName = (folder: string): string =>
  basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9._~-]+/g, "-")
    .replace(/^[._-]+|-+$/g, "") || "program";
