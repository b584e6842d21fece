// family: free-names
// bites: plain
// stopped: check CAP1001
export default function attack(): string {
  const { env } = process;
  return `BITTEN:${Object.keys(env).length} variables of the environment`;
}
