// family: coercion
// bites: plain
// stopped: check CAP2005
export default function attack(): string {
  let ran = "nothing";
  const guest: { valueOf(): string } = { valueOf: () => ((ran = "BITTEN:ran in the middle of a sum"), "") };
  const text = "" + guest;
  return text === "" ? ran : "nothing";
}
