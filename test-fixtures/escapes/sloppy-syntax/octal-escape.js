// family: sloppy-syntax
// bites: plain
// stopped: check CAP1007
// goal: script
export default function attack() {
  return attack["\143onstructor"]("return 'BITTEN:' + typeof process.exit")();
}
