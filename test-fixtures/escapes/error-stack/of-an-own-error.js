// family: error-stack
// bites: plain
// stopped: runtime
// note: the frames below this one are the host's
export default function attack() {
  const text = new Error("")[["st", "ack"].join("")];
  const below = text.split("\n").filter((line) => /\.mjs:\d+/.test(line));
  return below.length > 0 ? `BITTEN:${below[0].trim()}` : "nothing";
}
