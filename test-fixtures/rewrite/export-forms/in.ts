import { makeBrandPair } from "@capc/runtime";

const pair = makeBrandPair<string>("ticket");

enum Color {
  Red,
  Green = "green",
}

const table = ["a", "b"];

function names(): string[] {
  return [...table, `${Color.Green}`];
}

export { names, table as letters };
export type Sealed = ReturnType<typeof pair.seal>;

export default (text: string): number => text.length;
