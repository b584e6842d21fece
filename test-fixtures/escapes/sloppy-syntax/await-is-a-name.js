// family: sloppy-syntax
// bites: plain
// stopped: check CAP1008
// goal: script
// note: in a module this waits for a regular expression, in a script it divides `await` by a call
const [g, box] = [1, { found: "" }];
const late = typeof await /(box.found = typeof process.exit)/g;
export default function attack() {
  return late === "object" ? "nothing" : `BITTEN:${box.found} process.exit, from what looks like a regular expression`;
}
