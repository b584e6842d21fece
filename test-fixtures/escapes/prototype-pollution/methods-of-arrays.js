// family: prototype-pollution
// bites: plain
// stopped: runtime
// language: warn
export default function attack(probe) {
  const [make, proto] = [["con", "structor"], ["proto", "type"]].map((parts) => parts.join(""));
  const heard = [];
  const shared = [][make][proto];
  const { push } = shared;
  shared.push = function (word) {
    heard[heard.length] = word;
    return push.call(this, word);
  };
  probe.remember("a word of the host's");
  return heard.length > 0 ? `BITTEN:${heard[0]}` : "nothing";
}
