// family: free-names
// bites: plain
// stopped: check CAP1001
// note: the scope of parameters is not that of the body, where the name is declared
export default function attack(_probe: unknown, clock = performance): string {
  const performance = 1;
  return typeof clock === "object" && performance === 1 ? "BITTEN:performance" : "nothing";
}
