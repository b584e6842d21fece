// family: dynamic-code
// bites: plain
// stopped: runtime
// goal: script
// language: warn
export default function attack() {
  const lens = Object.assign(() => 0, {
    look: function () {
      return (() => this)();
    },
  });
  const { look } = lens;
  return "BITTEN:" + typeof look().process.exit;
}
