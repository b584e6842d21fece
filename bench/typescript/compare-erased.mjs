import { isDeepStrictEqual } from "node:util";
import { parse } from "acorn";
import ts from "typescript-6";

const options = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  useDefineForClassFields: true,
  removeComments: true,
};

const isNothing = (node) =>
  node?.type === "EmptyStatement" ||
  (node?.type === "ExportNamedDeclaration" && !node.declaration && !node.source && node.specifiers?.length === 0);

const clean = (key, value) => {
  if (key === "start" || key === "end" || key === "raw") return undefined;
  if (typeof value === "bigint") return `${value}n`;
  return Array.isArray(value) ? value.filter((one) => !isNothing(one)) : value;
};

const treeOf = (code) => {
  try {
    const tree = parse(code, { ecmaVersion: "latest", sourceType: "module", allowHashBang: true });
    return JSON.stringify(tree, clean);
  } catch {
    return undefined;
  }
};

/**
 * Whether a text without its types parses to the same program as TypeScript's output: `same`, `different`, or `neither` where neither is JavaScript.
 * Enums are left out: capc makes records of them, by its own rules.
 */
export const compareErased = (source, erased) => {
  if (/\benum\b/.test(source)) return "enum";
  const { outputText } = ts.transpileModule(source, { fileName: "in.ts", compilerOptions: options });
  const [ours, theirs] = [treeOf(erased), treeOf(outputText)];
  if (ours === undefined && theirs === undefined) return "neither";
  return ours !== undefined && theirs !== undefined && isDeepStrictEqual(JSON.parse(ours), JSON.parse(theirs))
    ? "same"
    : "different";
};
