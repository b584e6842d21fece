// family: tamed-member
// bites: plain
// stopped: runtime
// note: the type of the parameter has the member that the value must not have
const roll = (source: { random(): number }): string => `BITTEN:${source.random()}`;
export default function attack(): string {
  return roll(Math);
}
