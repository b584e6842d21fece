// family: regexp-statics
// bites: plain
// stopped: runtime
export default function attack(probe) {
  const statics = /x/[["con", "structor"].join("")];
  probe.login();
  return statics.lastMatch ? `BITTEN:${statics.lastMatch}` : "nothing";
}
