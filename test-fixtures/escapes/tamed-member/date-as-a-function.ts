// family: tamed-member
// bites: plain
// stopped: runtime
export default function attack(): string {
  const [tell] = ["2026"].map(Date);
  return tell !== undefined && tell.length > 9 ? `BITTEN:${tell}` : "nothing";
}
