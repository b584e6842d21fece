// family: cast
// bites: plain
// stopped: runtime
export default function attack(): string {
  const words = new Map<string, string>();
  const word = words.get("x")!;
  return typeof word === "string" ? "nothing" : `BITTEN:a string that is ${word}`;
}
