// family: tamed-member
// bites: plain
// stopped: check CAP1016
export default function attack(): string {
  const { ["random"]: dice } = Math;
  return dice() >= 0 ? "BITTEN:chance" : "nothing";
}
