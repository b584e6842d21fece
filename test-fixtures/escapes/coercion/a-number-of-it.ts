// family: coercion
// bites: plain
// stopped: check CAP2005
export default function attack(): string {
  let ran = "nothing";
  const guest = { valueOf: () => ((ran = "BITTEN:ran in the middle of Number()"), 7) };
  return Number(guest) + new Number(guest).toString() === "7" ? "nothing" : ran;
}
