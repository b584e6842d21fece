// family: leak-attribute
// bites: plain
// stopped: check CAP1006
// goal: script
// language: warn
export default function attack(probe) {
  return probe.visit(function () {
    const { callee } = arguments;
    return `BITTEN:${callee["caller"].arguments[1]}`;
  });
}
