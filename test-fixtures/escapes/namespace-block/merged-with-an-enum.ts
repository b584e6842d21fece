// family: namespace-block
// bites: plain
// stopped: check CAP1012
// calls: 2
export enum Level {
  Low,
}
export namespace Level {
  export const names: string[] = [];
}
export default function attack(): string {
  return Level.names.push("x") > 1 ? "BITTEN:what the one before left" : "nothing";
}
