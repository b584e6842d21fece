// family: cast
// bites: plain
// stopped: runtime
type Take = (text: string) => string;

const kindOf = (n: number): string => typeof n;
const named = (): string => {
  const own = ((n: number): string => typeof n) as unknown as Take;
  return own("text");
};
const attempt = (ask: () => string): string => {
  try {
    return ask();
  } catch {
    return "number";
  }
};
export default function attack(): string {
  const kinds = [
    attempt(() => (kindOf as unknown as Take)("text")),
    attempt(() => (((n: number): string => typeof n) as unknown as Take)("text")),
    attempt(named),
  ];
  return kinds.every((kind) => kind === "number") ? "nothing" : `BITTEN:a number that is a ${kinds.join()}`;
}
