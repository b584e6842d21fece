export interface Node {
  next?(): Node | undefined;
  value(): number;
  readonly name: string;
}

export const second = (node: Node | undefined): string | undefined => node?.next?.()?.name;

export const length = (node: Node | undefined): number | undefined => node?.value().toFixed(2).length;
