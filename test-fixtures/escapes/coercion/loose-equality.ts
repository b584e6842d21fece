// family: coercion
// bites: plain
// stopped: check CAP3008
export default function attack(): string {
  let ran = "nothing";
  const guest: unknown = { [Symbol.toPrimitive]: () => ((ran = "BITTEN:ran in the middle of =="), "x") };
  return guest == "x" ? ran : "nothing";
}
