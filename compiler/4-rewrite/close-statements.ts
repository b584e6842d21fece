import {
  isExportDeclaration,
  isIdentifier,
  isPropertyDeclaration,
  type Node,
  SyntaxKind,
  skipTrivia,
} from "../1-open/typescript.ts";
import type { Edits } from "./edits.ts";

type Range = readonly [start: number, end: number];

const closedByLineEnd: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.BreakStatement,
  SyntaxKind.ContinueStatement,
  SyntaxKind.DebuggerStatement,
  SyntaxKind.DoStatement,
  SyntaxKind.ExportAssignment,
  SyntaxKind.ExportDeclaration,
  SyntaxKind.ExpressionStatement,
  SyntaxKind.ImportDeclaration,
  SyntaxKind.PropertyDeclaration,
  SyntaxKind.ReturnStatement,
  SyntaxKind.ThrowStatement,
  SyntaxKind.VariableStatement,
]);

/** Whether a statement or a field ends where a line does, and not with a semicolon. */
export const isOpenEnded = (node: Node, text: string): boolean =>
  closedByLineEnd.has(node.kind) && text[node.end - 1] !== ";";

/**
 * Writes the semicolons that types stood for: the line end after `let a = b as T`, or the `type` on the next line, closed the statement, and without
 * them a following `(` or `[` goes on with it.
 */
export function closeStatements(
  openEnded: readonly Node[],
  blanked: readonly Range[],
  text: string,
  edits: Edits,
): void {
  if (openEnded.length === 0 || blanked.length === 0) return;
  const blanks = united(blanked);
  for (const node of openEnded) {
    let wasTouched = blankAt(blanks, node.end - 1) !== undefined;
    let next = skipTrivia(text, node.end);
    for (let blank = blankAt(blanks, next); blank !== undefined; blank = blankAt(blanks, next)) {
      wasTouched = true;
      next = skipTrivia(text, blank[1]);
    }
    if (wasTouched && goesOn(node, text, next)) edits.insert(node.end, ";", "a type closed what stands before it");
  }
}

function goesOn(node: Node, text: string, next: number): boolean {
  if (next >= text.length) return false;
  // An `<` that stays is where the eraser writes a parenthesis.
  if ("([`+-*/,.<".includes(text[next]!)) return true;
  const word = /^\w+/.exec(text.slice(next, next + 12))?.[0];
  if (isExportDeclaration(node)) return word === "from" && node.moduleSpecifier === undefined;
  if (!isPropertyDeclaration(node)) return false;
  if (word === "in" || word === "instanceof") return true;
  const { name, initializer } = node;
  return initializer === undefined && isIdentifier(name) && ["get", "set", "static"].includes(name.text);
}

function united(ranges: readonly Range[]): readonly Range[] {
  const all: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (end > start) all.push([start, end]);
  }
  return all;
}

function blankAt(blanks: readonly Range[], at: number): Range | undefined {
  let low = 0;
  let high = blanks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blanks[middle]![1] <= at) low = middle + 1;
    else high = middle;
  }
  const found = blanks[low];
  return found !== undefined && found[0] <= at ? found : undefined;
}
