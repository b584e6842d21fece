// family: free-names
// bites: plain
// stopped: check CAP1001
// note: an identifier may be spelt with escapes, and is the same name
export default function attack(): string {
  return typeof pro\u0063ess === "object" && typeof f\u{65}tch === "function" ? "BITTEN:process and fetch" : "nothing";
}
