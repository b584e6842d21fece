// family: prototype-pollution
// bites: plain
// stopped: runtime
// language: warn
export default function attack(probe) {
  const shared = new Map()[["__", "__"].join("proto")];
  let stolen;
  const get = shared.get;
  Object.assign(shared, {
    get(...key) {
      return (stolen = Reflect.apply(get, this, key));
    },
  });
  probe.unlock("a guess");
  return stolen === undefined ? "nothing" : `BITTEN:${stolen}`;
}
