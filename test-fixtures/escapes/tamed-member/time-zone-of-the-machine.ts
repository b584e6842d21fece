// family: tamed-member
// bites: plain
// stopped: check CAP1016
export default function attack(): string {
  const { timeZone } = new Intl.DateTimeFormat("en").resolvedOptions();
  return timeZone === "" ? "nothing" : `BITTEN:${timeZone}`;
}
