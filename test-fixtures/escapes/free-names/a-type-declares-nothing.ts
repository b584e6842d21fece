// family: free-names
// bites: plain
// stopped: check CAP1001
// note: an interface and a type import are gone at run time, and the name is the world's again
interface crypto {
  readonly subtle: object;
}
type performance = crypto;
export default function attack(): string {
  const typed: performance = { subtle: {} };
  return typed && typeof crypto === "object" && typeof performance === "object" ? "BITTEN:crypto and performance" : "nothing";
}
