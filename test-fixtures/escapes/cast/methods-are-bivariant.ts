// family: cast
// bites: plain
// stopped: runtime
// note: TypeScript lets a method take less than its type says
export default function attack(): string {
  let seen = "nothing";
  const sink: { take(value: number): void } = {
    take(value) {
      if (typeof value !== "number") seen = `BITTEN:a number that is ${value}`;
    },
  };
  const wider: { take(value: number | string): void } = sink;
  wider.take("three");
  return seen;
}
