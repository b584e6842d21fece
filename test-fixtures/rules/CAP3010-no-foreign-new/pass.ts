interface Socket {
  send(text: string): void;
}

export const connect = (makeSocket: (name: string) => Socket): Socket => makeSocket("a");
export const day = (text: string): Date => new Date(text);
export const table = (): Map<string, Set<number>> => new Map([["a", new Set([1])]]);
export const format = (n: number): string => new Intl.NumberFormat("en").format(n);
export function list(): object {
  const Container = Map;
  return new Container<string, number>();
}
export function view(): Uint8Array {
  const { NumberFormat } = Intl;
  void new NumberFormat("en");
  return new Uint8Array(4);
}
export const fail = (message: string): never => {
  throw new RangeError(message, { cause: new Error("inner") });
};
