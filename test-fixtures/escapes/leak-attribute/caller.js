// family: leak-attribute
// bites: plain
// stopped: check CAP1006
// goal: script
// note: a sloppy function sees who called it, and with what
export default function attack(probe) {
  return probe.visit(function callback() {
    return `BITTEN:${[...callback.caller.arguments].at(-1)}`;
  });
}
