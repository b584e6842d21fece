// family: tamed-member
// bites: plain
// stopped: check CAP1016
export default function attack(): string {
  const dice = Math.random();
  return dice >= 0 ? `BITTEN:${dice}` : "nothing";
}
