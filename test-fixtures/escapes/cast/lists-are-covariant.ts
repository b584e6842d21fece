// family: cast
// bites: plain
// stopped: runtime
// note: the host is handed numbers that are none
export default function attack(probe: { total(numbers: number[]): number }): string {
  const numbers: number[] = [];
  const wider: (number | string)[] = numbers;
  wider.push("three");
  const total: number = probe.total(numbers);
  return typeof total === "number" ? "nothing" : `BITTEN:a total that is ${total}`;
}
