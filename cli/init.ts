import { basename, join, resolve } from "node:path";
import { parseJsonc } from "../importer/parse-jsonc.ts";
import { type Command, exitCodes, UsageError } from "./command.ts";
import { completePackage, projectTemplate } from "./project-template.ts";
import { nameFrom } from "./report-diagnostics.ts";
import { writeOutputs } from "./write-outputs.ts";

export const init: Command<"out" | "cwd" | "files" | "version"> = {
  name: "init",
  summary: "make a project that builds and runs at once",
  operands: "[folder]",
  flags: [],
  examples: [
    ["capc init", "in this folder"],
    ["capc init purse", "in a new one"],
  ],
  async run([given = "."], _flags, { out, cwd, files, version }) {
    const folder = resolve(cwd, given);
    if (!["folder", "nothing"].includes(files.kindOf(folder))) throw new UsageError(`${given} is a file, not a folder`);
    const existing = Object.keys(projectTemplate).filter((path) => files.kindOf(join(folder, path)) !== "nothing");
    if (existing.length > 0)
      throw new UsageError(`nothing was written, because there is already ${existing.join(", ")}`);

    const packagePath = join(folder, "package.json");
    const before = files.kindOf(packagePath) === "nothing" ? undefined : files.read(packagePath);
    const parsed = before === undefined ? undefined : parseJsonc(before);
    if (before !== undefined && (typeof parsed !== "object" || parsed === null))
      throw new UsageError("nothing was written, because package.json is not JSON");
    const content = completePackage(parsed as Record<string, unknown> | undefined, packageName(folder), version);
    if (content === undefined)
      throw new UsageError(
        "nothing was written, because package.json is not of ES modules: run `npm pkg set type=module`",
      );

    const texts = { "package.json": `${JSON.stringify(content, undefined, 2)}\n`, ...projectTemplate };
    const outputs = Object.entries(texts).map(([path, text]) => ({ path: join(folder, path), text }));
    for (const path of writeOutputs(outputs, files)) out.write(`wrote ${nameFrom(cwd, path)}\n`);
    const steps = [...(folder === cwd ? [] : [`cd ${given}`]), "npm install", "npx capc run"];
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
