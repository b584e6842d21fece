// family: tamed-member
// bites: plain
// stopped: runtime
export default function attack(): string {
  const nothing: [] = [];
  return new Date(...nothing).getTime() > 0 ? "BITTEN:the time of day" : "nothing";
}
