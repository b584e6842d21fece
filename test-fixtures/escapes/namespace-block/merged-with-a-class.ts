// family: namespace-block
// bites: plain
// stopped: check CAP1012
// calls: 2
// language: warn
export class Purse {
  swap(next: string): string {
    const found = Purse.text;
    Purse.text = next;
    return found;
  }
}
export namespace Purse {
  export let text = "nothing";
}
export default function attack(): string {
  return new Purse().swap("BITTEN:what the one before left");
}
