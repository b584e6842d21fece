// family: error-stack
// bites: plain
// stopped: runtime
export default function attack(probe) {
  try {
    probe.fail();
  } catch (error) {
    for (const key of Object.getOwnPropertyNames(error)) {
      if (/:\d+:\d+/.test(error[key])) return `BITTEN:${error[key].split("\n")[1].trim()}`;
    }
  }
  return "nothing";
}
