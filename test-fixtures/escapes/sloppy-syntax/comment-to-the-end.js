// family: sloppy-syntax
// bites: plain
// stopped: check TS1109
// goal: script
// note: to a module this is a mistake, to a script the second line is a comment
export default function attack() {
  let n = 1;
  const check = () => "nothing";
  let result = "BITTEN:a line that only one of two readers sees";
  n
  --> (result = check());
  return result;
}
