// family: coercion
// bites: plain
// stopped: check CAP2005
// note: a limit that is compared twice with two different numbers
export default function attack(): string {
  let asked = 0;
  const amount: object = { valueOf: () => (asked++ === 0 ? 1 : 1_000_000) };
  const limit: object = { valueOf: () => 100 };
  return amount < limit && amount > limit ? "BITTEN:below the limit and above it" : "nothing";
}
