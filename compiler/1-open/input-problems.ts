import type { Finding } from "../diagnostics/finding.ts";
import type { Module } from "./session.ts";
import { type CompilerOptions, type Node, SyntaxKind } from "./typescript.ts";
import { extendsCircle, kindOfPath, lengthOfFile } from "./virtual-files.ts";

/** More than this is data, not a module. TypeScript's parser needs about 1 kB of its 1 GB of stack for a level, and a level is a byte. */
const maxLength = 1024 * 1024;
/**
 * Deeper trees overflow the stack of whoever walks them: ours, the verifier's, the engine's. What stands in brackets counts double, for
 * a parser goes through a dozen functions for it; the verifier's gives up at 700 parentheses and at 2,600 terms of a sum.
 */
const maxDepth = 1000;
const shallow: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.BinaryExpression,
  SyntaxKind.ConditionalExpression,
  SyntaxKind.PrefixUnaryExpression,
  SyntaxKind.PropertyAccessExpression,
  SyntaxKind.TypeOfExpression,
]);
/** Arrays and records inside each other: TypeScript's time for them grows so fast that 250 take it a quarter of a minute. */
const maxDataDepth = 100;

const problem = (code: string, file: string, parts: Pick<Finding, "message" | "why" | "help">): Finding => ({
  code,
  severity: "error",
  at: { file, start: 0, end: 0 },
  ...parts,
});

/** Why a path cannot be opened as a file, if it cannot; `what` says what it was to be. */
export function pathProblem(path: string, what: "module" | "configuration"): Finding | undefined {
  const kind = kindOfPath(path);
  if (kind === "file") return undefined;
  if (kind === "nothing")
    return problem("CAP0002", path, {
      message: "there is no such file",
      why: `a ${what} is read from a file`,
      help: "check the path, relative to the current folder",
    });
  return problem("CAP0003", path, {
    message: kind === "folder" ? "this is a folder, not a file" : "this is not a regular file",
    why: `a ${what} is read from a file`,
    help: kind === "folder" ? "name a file in it" : "name a regular file",
  });
}

/** For a file that TypeScript is not even to see. */
export const sizeProblem = (path: string, length = lengthOfFile(path)): Finding | undefined =>
  length <= maxLength
    ? undefined
    : problem("CAP0005", path, {
        message: `this file has ${length} bytes, more than ${maxLength}`,
        why: "a module is checked as a whole, and this one would take minutes",
        help: "move data out of the code, or split the file",
      });

/** TypeScript's process ended while it worked on this. */
export const processDied = (path: string): Finding =>
  problem("CAP0009", path, {
    message: "TypeScript's process ended while it worked on this",
    why: "without its answers nothing is known about the types",
    help: "look for very deep nesting or a type that never ends, and split it",
  });

/** TypeScript's process never comes back from a configuration that extends itself. */
export function circleProblem(configPath: string): Finding | undefined {
  const circle = extendsCircle(configPath, []);
  if (circle === undefined) return undefined;
  return problem("CAP0007", configPath, {
    message: `this configuration extends itself, by way of \`${circle.split("/").at(-1)}\``,
    why: "the configuration says which files are modules",
    help: "let one of them extend something else",
  });
}

export const configUnreadable = (path: string, reason: string): Finding =>
  problem("CAP0007", path, {
    message: `TypeScript could not open this configuration: ${reason}`,
    why: "the configuration says which files are modules",
    help: "correct the file",
  });

/** What is wrong with a module before anybody looks at its meaning; such a module is not looked at. */
export function moduleProblem({ path, text, tree }: Module): Finding | undefined {
  const size = sizeProblem(path, text.length);
  if (size !== undefined) return size;
  if (looksBinary(text))
    return problem("CAP0004", path, {
      message: "this file is not text",
      why: "a module is TypeScript or JavaScript text in UTF-8",
      help: "name a source file",
    });
  return text.length > maxDataDepth ? depthProblem(path, tree) : undefined;
}

/** Control characters that no editor writes: all below the space but tab, line breaks, form feed and escape. */
function looksBinary(text: string): boolean {
  for (let index = Math.min(text.length, 8192) - 1; index >= 0; index--) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 && (unit < 0x09 || (unit > 0x0d && unit !== 0x1b))) return true;
  }
  return false;
}

/** Walks level by level: recursion is what a deep tree is made to break. */
function depthProblem(path: string, tree: Node): Finding | undefined {
  let level: { readonly node: Node; readonly depth: number; readonly dataDepth: number }[] = [
    { node: tree, depth: 0, dataDepth: 0 },
  ];
  while (level.length > 0) {
    const below: typeof level = [];
    for (const { node, depth, dataDepth } of level) {
      if (depth > maxDepth || dataDepth > maxDataDepth) return tooDeep(path, node);
      const { kind } = node;
      const isData = kind === SyntaxKind.ArrayLiteralExpression || kind === SyntaxKind.ObjectLiteralExpression;
      const inside = { depth: depth + (shallow.has(kind) ? 1 : 2), dataDepth: isData ? dataDepth + 1 : dataDepth };
      node.forEachChild((child) => void below.push({ node: child, ...inside }));
    }
    level = below;
  }
  return undefined;
}

function tooDeep(path: string, node: Node): Finding {
  const start = node.getStart();
  return {
    ...problem("CAP0006", path, {
      message: "this is nested too deeply",
      why: "whoever walks a tree this deep runs out of stack, or of time",
      help: "give the inner parts names of their own",
    }),
    at: { file: path, start, end: start + 1 },
  };
}

const required = ["strict", "noUncheckedIndexedAccess", "exactOptionalPropertyTypes", "verbatimModuleSyntax"] as const;
const partsOfStrict = [
  "noImplicitAny",
  "strictNullChecks",
  "strictFunctionTypes",
  "strictBindCallApply",
  "noImplicitThis",
  "useUnknownInCatchVariables",
  "strictBuiltinIteratorReturn",
] as const;

/** Options without which a type does not mean what it says, and which the configuration does not set. */
export function optionProblems(options: CompilerOptions, configPath: string): readonly Finding[] {
  const missing = required.filter((name) => (name === "strict" ? options.strict === false : options[name] !== true));
  const weakened = partsOfStrict.filter((name) => (options as Record<string, unknown>)[name] === false);
  const off = [...missing, ...weakened].map((name) =>
    problem("CAP0008", configPath, {
      message: `\`${name}\` is off`,
      why: "without it TypeScript lets values through that are not what their types say",
      help: 'write `"extends": "capc/tsconfig"`, and do not turn it off again',
    }),
  );
  if (options.noCheck !== true) return off;
  const unchecked = problem("CAP0008", configPath, {
    message: "`noCheck` is on",
    why: "with it TypeScript lets values through that are not what their types say",
    help: "remove it",
  });
  return [...off, unchecked];
}
