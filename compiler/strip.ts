import type { Module, Opened } from "./1-open/session.ts";
import {
  isCallExpression,
  isExportDeclaration,
  isExpressionStatement,
  isImportDeclaration,
  isStringLiteral,
  type Node,
  type StringLiteral,
  SyntaxKind,
} from "./1-open/typescript.ts";
import { moduleTarget } from "./2-check/module-target.ts";
import { resolveNames } from "./2-check/names.ts";
import type { Definitions } from "./3-lower/guard.ts";
import { listImports } from "./3-lower/list-imports.ts";
import { type Lowering, makeLowering } from "./3-lower/lower-build.ts";
import type { GuardObject } from "./3-lower/plan.ts";
import { findGuardUses, planGuardObjects } from "./3-lower/plan-guard-objects.ts";
import type { BuildView } from "./3-lower/trace-functions.ts";
import { type Edits, openEdits } from "./4-rewrite/edits.ts";
import { eraseTypes } from "./4-rewrite/erase.ts";
import { insertGuardObjects } from "./4-rewrite/insert-guard-objects.ts";
import { makeNames, wordsOf } from "./4-rewrite/name-emitted.ts";
import { makeGuardWriter } from "./4-rewrite/write-guards.ts";
import type { Output } from "./5-emit/emit.ts";
import { emittedFrom } from "./5-emit/emitted-specifier.ts";
import type { Finding } from "./diagnostics/finding.ts";

/** `erase`: what comes out is JavaScript. `keep`: it is the TypeScript that it was, for a tool that takes types out by itself. */
export type HostTypes = "erase" | "keep";

/**
 * Takes the types out of the files of a host and puts guards in the places of `guard<T>()`. No rule looks at them, and they keep the authority of
 * the process. They have no declarations: who needs those of a host lets `tsc` write them.
 */
export function stripHosts(
  hosts: readonly Module[],
  opened: Opened,
  types: HostTypes = "erase",
): { readonly findings: readonly Finding[]; readonly outputs: readonly Output[] } {
  const guards = planHostGuards(hosts, opened);
  const all = new Map([...opened.modules, ...hosts].map((module) => [module.path, module]));
  const target: BuildView["target"] = (from, specifier) => moduleTarget(from, specifier, all);
  const names = { target, ...(opened.neighbours && { neighbours: opened.neighbours }) };
  const stripped = hosts.map((module) => strip(module, guards.of.get(module) ?? [], guards.definitions, types, names));
  return {
    findings: [...guards.findings, ...stripped.flatMap(({ findings }) => findings)],
    outputs: stripped.map(({ output }) => output),
  };
}

/** The guards that host files ask for. Most ask for none, and then nothing is asked of TypeScript. */
function planHostGuards(hosts: readonly Module[], opened: Opened) {
  const modules = new Map(opened.modules.map((module) => [module.path, { module }]));
  const of = new Map<Module, readonly GuardObject[]>();
  const findings: Finding[] = [];
  let lowering: Lowering | undefined;
  for (const module of hosts) {
    if (!module.text.includes("@capc/runtime")) continue;
    const uses = findGuardUses(resolveNames(module.tree), module.tree);
    if (uses.calls.length + uses.others.length === 0) continue;
    const target = (from: string, specifier: string) => moduleTarget(from, specifier, modules);
    lowering ??= makeLowering({ modules, target }, opened.checker, opened, "error");
    const planned = planGuardObjects(uses, module.path, opened.checker, lowering);
    of.set(module, planned.objects);
    findings.push(...planned.findings);
  }
  const definitions: Definitions = lowering?.definitions ?? new Map();
  return { of, definitions, findings: [...findings, ...(lowering?.findings ?? [])] };
}

function strip(
  module: Module,
  objects: readonly GuardObject[],
  definitions: Definitions,
  types: HostTypes,
  names: Pick<BuildView, "neighbours" | "target">,
): { readonly findings: readonly Finding[]; readonly output: Output } {
  const edits = openEdits(module.text);
  if (objects.length > 0) writeGuards(module, objects, definitions, edits);
  const respecified = (specifier: string): string => emittedFrom(module.path, specifier, names);
  const unsupported = types === "erase" ? eraseTypes(module, edits, "module") : [];
  const respecify = (node: Node): undefined => {
    const specifier = specifierIn(node);
    if (specifier !== undefined && respecified(specifier.text) !== specifier.text)
      edits.overwrite(
        specifier.getStart(),
        specifier.getEnd(),
        JSON.stringify(respecified(specifier.text)),
        "the emitted file has another name",
      );
    node.forEachChild(respecify);
  };
  if (types === "erase") module.tree.forEachChild(respecify);
  const imports = listImports(module.tree);
  const output: Output = {
    source: module.path,
    form: "module",
    code: edits.toText(),
    map: edits.toMap({ source: module.path }),
    declarations: "",
    imports: imports.map((specifier) => ({ specifier })),
    emittedImports: imports.map(respecified),
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

/** Makes the guards before the first statement, so that the line for the shell and directives stay where they have to be. */
function writeGuards(
  { text, tree }: Module,
  objects: readonly GuardObject[],
  definitions: Definitions,
  edits: Edits,
): void {
  const fresh = makeNames(wordsOf(text));
  const runtime = rememberNames(fresh);
  const safe = rememberNames(fresh);
  const writer = makeGuardWriter(definitions, runtime.name, fresh, safe.name);
  const { head } = insertGuardObjects(objects, definitions, edits, writer, runtime.name, fresh);
  const tail = writer.finish().text;
  // A class, unlike a function, is not there before its line has run.
  const early = /^class /m.test(tail) ? tail.replaceAll("\n", " ") : "";
  const globals = safe.taken.size === 0 ? "" : `const { ${pairs(safe.taken, ": ")} } = globalThis; `;
  const first = tree.statements.find(
    (one) => !isExpressionStatement(one) || one.expression.kind !== SyntaxKind.StringLiteral,
  );
  edits.insert(
    first?.getStart() ?? 0,
    `import { ${pairs(runtime.taken, " as ")} } from "@capc/runtime/emitted"; ${globals}${early}${head}`,
    "the guards that this file asks for",
  );
  if (early === "") edits.append(`\n${tail}`);
}

const pairs = (names: ReadonlyMap<string, string>, sign: string): string =>
  [...names].map(([name, local]) => name + sign + local).join(", ");

/** Local names for what is taken from elsewhere, each made when it is first asked for. */
function rememberNames(fresh: (name: string) => string) {
  const taken = new Map<string, string>();
  const name = (wanted: string): string => {
    if (!taken.has(wanted)) taken.set(wanted, fresh(wanted));
    return taken.get(wanted)!;
  };
  return { taken, name };
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
