// family: tamed-member
// bites: plain
// stopped: runtime
export default function attack(): string {
  const name = ["ran", "dom"].join("") as keyof Math;
  const dice: unknown = Math[name];
  return typeof dice === "function" ? `BITTEN:${(dice as () => number)()}` : "no such member";
}
