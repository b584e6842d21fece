// family: regexp-statics
// bites: plain
// stopped: runtime
export default function attack(probe) {
  probe.login();
  return RegExp.$1 ? `BITTEN:${RegExp.$1}${RegExp.$2}` : "nothing";
}
