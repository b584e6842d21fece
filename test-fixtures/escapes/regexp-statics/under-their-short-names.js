// family: regexp-statics
// bites: plain
// stopped: runtime
export default function attack(probe) {
  probe.login();
  const { "$&": whole, "$`": before = "", "$'": after = "" } = RegExp;
  return whole ? `BITTEN:${before}${whole}${after}` : "nothing";
}
