// family: leak-attribute
// bites: plain
// stopped: check CAP1006
export default function attack(probe: { remember(word: string): number }): string {
  const heard: unknown[] = [];
  const { push } = Array.prototype;
  Array.prototype.push = function (...words) {
    heard[heard.length] = words[0];
    return push.apply(this, words);
  };
  probe.remember("a word of the host's");
  Array.prototype.push = push;
  return heard.length > 0 ? `BITTEN:${heard[0]}` : "nothing";
}
