// family: import-meta
// bites: plain
// stopped: check CAP1004
export default function attack() {
  const where = [`${((import.meta))?.["url"]}`];
  return where[0] === "undefined" ? "nothing" : `BITTEN:${where}`;
}
