import type { Node } from "../1-open/typescript.ts";

/**
 * Where the signs stand by which comments speak to engines: `//# sourceURL=…` names the script for stacks, `sourceMappingURL` a file that tools
 * read. A module may say neither of itself. Texts that look like such comments, in strings and templates, are left alone.
 */
export function findMagicComments(tree: Node, text: string): readonly number[] {
  return [...text.matchAll(/\/[/*][#@](?=\s*source(?:Mapping)?URL)/g)]
    .map(({ index }) => index + 2)
    .filter((at) => !isInToken(tree, at));
}

/** Whether a place is in a token, and not between two. */
function isInToken(node: Node, at: number): boolean {
  let isParent = false;
  const isFound = node.forEachChild((child) => {
    isParent = true;
    return at >= child.getFullStart() && at < child.end && isInToken(child, at);
  });
  return isFound === true || (!isParent && at >= node.getStart() && at < node.end);
}
