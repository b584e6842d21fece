// family: tamed-member
// bites: plain
// stopped: check CAP1016
export default function attack(): string {
  const { now } = Date;
  return now() > 0 ? "BITTEN:the time of day" : "nothing";
}
