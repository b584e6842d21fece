// family: error-stack
// bites: plain
// stopped: runtime
export default function attack() {
  const note = {};
  const [capture, text] = [["captureStack", "Trace"], ["st", "ack"]].map((parts) => parts.join(""));
  (TypeError[capture] ?? Error[capture])(note);
  return /:\d+:\d+/.test(note[text]) ? `BITTEN:${note[text].split("\n")[1].trim()}` : "nothing";
}
