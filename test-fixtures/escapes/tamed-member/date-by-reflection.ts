// family: tamed-member
// bites: plain
// stopped: check CAP1016
// language: warn
export default function attack(): string {
  class Nobody {}
  const now = Reflect.construct(Date, [], Nobody);
  return Date.prototype.getTime.call(now) > 0 ? "BITTEN:the time of day" : "nothing";
}
