// family: coercion
// bites: plain
// stopped: check CAP2005
export default function attack(): string {
  let ran = "nothing";
  const guest = { toString: () => ((ran = "BITTEN:ran in the middle of join"), "") };
  return [guest, guest].join("") === "" ? ran : "nothing";
}
