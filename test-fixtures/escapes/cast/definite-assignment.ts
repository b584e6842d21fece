// family: cast
// bites: plain
// stopped: check CAP2006
export default function attack(): string {
  let count!: number;
  const read = (): number => count;
  return typeof read() === "number" ? "nothing" : `BITTEN:a number that is ${count}`;
}
