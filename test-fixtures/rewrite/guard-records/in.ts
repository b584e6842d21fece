export interface Item {
  readonly id: string;
  price?: number;
  tags: string[];
}

export type Tree = { readonly label: string; readonly kids: readonly Tree[] };

export type Shape = { kind: "circle"; radius: number } | { kind: "box"; size: [width: number, height: number] };

export function total(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + (item.price ?? 0), 0);
}

export function depth(tree: Tree): number {
  return 1 + Math.max(0, ...tree.kids.map(depth));
}

export function area(shape: Shape, scale: Record<string, number>): number {
  const by = scale["by"] ?? 1;
  return by * (shape.kind === "circle" ? shape.radius ** 2 * 3 : shape.size[0] * shape.size[1]);
}
