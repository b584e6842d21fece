// family: coercion
// bites: plain
// stopped: check CAP2005
// note: of `unknown` nobody knows that it is no object
const greet = (name: unknown): string => `hello ${name}`;
export default function attack(): string {
  let ran = "nothing";
  greet({ toString: () => ((ran = "BITTEN:ran in the middle of a greeting"), "") });
  return ran;
}
