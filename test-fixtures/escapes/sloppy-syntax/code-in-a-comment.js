// family: sloppy-syntax
// bites: plain
// stopped: check CAP1007
// goal: script
// note: one goal reads `1 < !(--n)` and a comment, the other reads a comment up to the end of the line, and code
export default function attack() {
  let n = 1;
  let found = 0 <!--n; /*
  ;found = typeof process.exit; /* */
  return found === 0 || typeof found === "boolean" ? "nothing" : `BITTEN:${found} process.exit`;
}
