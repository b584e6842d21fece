// family: cast
// bites: plain
// stopped: check CAP2007
function assertNumber(_value: unknown): asserts _value is number {}
export default function attack(): string {
  const found: unknown = "three";
  assertNumber(found);
  return typeof found === "number" ? "nothing" : `BITTEN:a number that is ${found}`;
}
