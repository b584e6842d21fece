// family: error-stack
// bites: plain
// stopped: runtime
export default function attack(probe) {
  try {
    probe.fail();
  } catch (error) {
    const text = error[["st", "ack"].join("")];
    if (/:\d+:\d+/.test(text)) return `BITTEN:${text.split("\n")[1].trim()}`;
  }
  return "nothing";
}
