import type { Module } from "./1-open/session.ts";
import {
  isCallExpression,
  isExportDeclaration,
  isImportDeclaration,
  isStringLiteral,
  type Node,
  type StringLiteral,
  SyntaxKind,
} from "./1-open/typescript.ts";
import { listImports } from "./3-lower/list-imports.ts";
import { openEdits } from "./4-rewrite/edits.ts";
import { eraseTypes } from "./4-rewrite/erase.ts";
import type { Output } from "./5-emit/emit.ts";
import { emittedSpecifier } from "./5-emit/emitted-specifier.ts";
import type { Finding } from "./diagnostics/finding.ts";

/**
 * Takes the types out of a host file and does nothing else: no rule looks at it, no guard goes in, and it keeps the authority of the process. It has no
 * declarations: who needs those of a host lets `tsc` write them.
 */
export function strip(module: Module): { readonly findings: readonly Finding[]; readonly output: Output } {
  const edits = openEdits(module.text);
  const unsupported = eraseTypes(module, edits, "module");
  const respecify = (node: Node): undefined => {
    const specifier = specifierIn(node);
    if (specifier !== undefined && emittedSpecifier(specifier.text) !== specifier.text)
      edits.overwrite(
        specifier.getStart(),
        specifier.getEnd(),
        JSON.stringify(emittedSpecifier(specifier.text)),
        "the emitted file has another name",
      );
    node.forEachChild(respecify);
  };
  module.tree.forEachChild(respecify);
  const imports = listImports(module.tree);
  const output: Output = {
    source: module.path,
    form: "module",
    code: edits.toText(),
    map: edits.toMap({ source: module.path }),
    declarations: "",
    imports: imports.map((specifier) => ({ specifier })),
    emittedImports: imports.map(emittedSpecifier),
  };
  const findings = unsupported.map(
    ({ node, what }): Finding => ({
      code: "CAP0010",
      severity: "error",
      at: { file: module.path, start: node.getStart(), end: node.getEnd() },
      message: `${what} has no counterpart in JavaScript`,
      why: "capc takes types out of a text and adds no code of its own for them",
      help: "write it as functions, constants and records",
    }),
  );
  return { findings, output };
}

/** The name of another module in an import, a re-export or `import("…")`. */
function specifierIn(node: Node): StringLiteral | undefined {
  const expression =
    isImportDeclaration(node) || isExportDeclaration(node)
      ? node.moduleSpecifier
      : isCallExpression(node) && node.expression.kind === SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : undefined;
  return expression !== undefined && isStringLiteral(expression) ? expression : undefined;
}
