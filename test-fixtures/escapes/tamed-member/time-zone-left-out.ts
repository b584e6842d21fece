// family: tamed-member
// bites: plain
// stopped: runtime
export default function attack(): string {
  const options: { readonly year: "numeric"; readonly timeZone?: string } = { year: "numeric" };
  const { timeZone } = new Intl.DateTimeFormat("en", options).resolvedOptions();
  return timeZone === "" ? "nothing" : `BITTEN:${timeZone}`;
}
