import { makeNarrow, pay, start } from "./swapped-by-subtype.ts";

export default function attack(): string {
  const said: string[] = [];
  for (const act of [start, () => pay(makeNarrow())]) {
    try {
      said.push(act());
    } catch {
      said.push("refused");
    }
  }
  return said.find((one) => one.startsWith("BITTEN")) ?? "refused";
}
