// family: free-names
// bites: plain
// stopped: check CAP1001
// note: an assignment of a free name replaces what the whole process has there
export default function attack(): string {
  const before = structuredClone;
  [structuredClone] = [(x: unknown) => x];
  return structuredClone === before ? "nothing" : "BITTEN:replaced structuredClone";
}
