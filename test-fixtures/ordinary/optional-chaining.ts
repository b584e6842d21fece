export interface Node { readonly value: number; readonly left?: Node; readonly right?: Node; readonly label?: () => string }
export const depth = (node: Node | undefined): number => (node ? 1 + Math.max(depth(node.left), depth(node.right)) : 0);
export const far = (node?: Node | null): number => node?.left?.right?.value ?? node?.left?.value ?? -1;
export const label = (node: Node): string => node.label?.().toUpperCase() ?? node.right?.label?.() ?? "none";
export const run = (): unknown => {
  const tree: Node = { value: 1, left: { value: 2, right: { value: 3, label: () => "deep" } }, label: () => "root" };
  const maybe = new Map<string, { list?: number[] }>([["a", { list: [1] }], ["b", {}]]);
  return [depth(tree), far(tree), far(null), far(), label(tree), label({ value: 0 }), maybe.get("a")?.list?.[0]?.toFixed(1), maybe.get("b")?.list?.length ?? "none", maybe.get("c")?.list?.map((n) => n)];
};
