// family: global-augmentation
// bites: plain
// stopped: check CAP1013
// language: warn
declare global {
  interface Error {
    readonly secret: number;
  }
}
export default function attack(): string {
  class Quiet extends Error {
    told(): number {
      return this.secret;
    }
  }
  const told = new Quiet("").told();
  return typeof told === "number" ? "nothing" : `BITTEN:a number that is ${told}`;
}
