// family: free-names
// bites: plain
// stopped: check CAP1001
export default function attack(): string {
  process: for (;;) break process;
  return typeof process.exit === "function" ? "BITTEN:process.exit" : "nothing";
}
