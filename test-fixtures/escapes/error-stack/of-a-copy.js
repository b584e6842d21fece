// family: error-stack
// bites: plain
// stopped: runtime
export default function attack(probe) {
  try {
    probe.fail();
  } catch (error) {
    const copies = Object.values(Object.fromEntries(Object.getOwnPropertyNames(error).map((name) => [`_${name}`, error[name]])));
    const found = copies.find((text) => /:\d+:\d+/.test(text));
    if (found) return `BITTEN:${found.split("\n")[1].trim()}`;
  }
  return "nothing";
}
