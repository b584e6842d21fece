import type { Node } from "../1-open/typescript.ts";
import type { Edits } from "./edits.ts";

/** Two characters that TypeScript reads as spaces and JavaScript as nothing that it knows. */
const oddSpace = /[\u0085\u200b]/g;

/** Puts plain spaces in the place of those that only TypeScript takes for some; texts, templates and patterns keep theirs. */
export function blankOddSpaces(tree: Node, text: string, edits: Edits): void {
  const found = [...text.matchAll(oddSpace)].map(({ index }) => index);
  if (found.length === 0) return;
  const inTokens = new Set<number>();
  const visit = (node: Node): undefined => {
    let isToken = true;
    node.forEachChild((child) => {
      isToken = false;
      return visit(child);
    });
    if (isToken) for (const at of found) if (node.getStart() <= at && at < node.end) inTokens.add(at);
  };
  visit(tree);
  for (const at of found)
    if (!inTokens.has(at)) edits.blank(at, at + 1, "JavaScript does not take this character for a space");
}
