// family: dynamic-code
// bites: plain
// stopped: check CAP1002
export default function attack(): string {
  const { run = \u0065val } = {} as { run?: (code: string) => unknown };
  return String(run("`BITTEN:${typeof process.exit}`"));
}
