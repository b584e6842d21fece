// family: leak-attribute
// bites: plain
// stopped: check CAP1006
// note: what answers differently each time it is read
export default function attack(probe) {
  let reads = 0;
  const liar = {};
  liar["__defineGetter__"]("name", () => `answer ${++reads}`);
  const seen = probe.twice(liar);
  return seen === "answer 1 and answer 2" ? `BITTEN:${seen}` : seen;
}
