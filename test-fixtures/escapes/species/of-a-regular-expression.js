// family: species
// bites: plain
// stopped: runtime
export default function attack() {
  let stolen;
  const mark = /,/;
  mark[["con", "structor"].join("")] = { [Symbol.species]: function (pattern) { stolen = `${pattern}`; return { exec: () => null, lastIndex: 0 }; } };
  Object.freeze(mark);
  const parts = "a,b".split(mark);
  const shared = mark[["__", "__"].join("proto")];
  shared[Symbol.split] = () => ["BITTEN:every split of the host's"];
  return parts.length && stolen ? "x".split(/y/)[0] : "nothing";
}
