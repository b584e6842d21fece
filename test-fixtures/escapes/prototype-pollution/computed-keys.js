// family: prototype-pollution
// bites: plain
// stopped: runtime
export default function attack(probe) {
  const key = "__otorp__".split("").reverse().join("").replace("otorp", "proto");
  const shared = {}[["__", "proto", "__"].join("")];
  shared.admin = true;
  return probe.allows("admin") ? `BITTEN:an answer of the host's${key.slice(99)}` : "nothing";
}
