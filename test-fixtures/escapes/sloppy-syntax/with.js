// family: sloppy-syntax
// bites: plain
// stopped: check CAP1007
// goal: script
export default function attack() {
  with (Math) {
    with ({ random: () => "BITTEN:a name that means what an object says" }) return random();
  }
}
