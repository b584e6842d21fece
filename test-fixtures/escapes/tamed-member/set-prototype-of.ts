// family: tamed-member
// bites: plain
// stopped: check CAP1016
export default function attack(): string {
  const { setPrototypeOf: adopt } = Object;
  const liar: unknown = adopt([], null);
  return Array.isArray(liar) && !("map" in liar) ? "BITTEN:an array without methods" : "nothing";
}
