// family: cast
// bites: plain
// stopped: check CAP2006
// language: warn
class Purse {
  balance!: number;
}
export default function attack(): string {
  const { balance } = new Purse();
  return typeof balance === "number" ? "nothing" : `BITTEN:a number that is ${balance}`;
}
