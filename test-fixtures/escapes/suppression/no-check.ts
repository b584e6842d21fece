// family: suppression
// bites: plain
// stopped: check CAP2002
// @ts-nocheck
export default function attack(): string {
  const list: string[] = 3;
  return Array.isArray(list) ? "nothing" : `BITTEN:a list that is ${list}`;
}
