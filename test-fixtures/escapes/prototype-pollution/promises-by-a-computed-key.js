// family: prototype-pollution
// bites: plain
// stopped: runtime
export default async function attack(probe) {
  const shared = probe.later()[["__", "__"].join("proto")];
  const key = ["th", "en"].join("");
  const wait = shared[key];
  let heard = "nothing";
  shared[key] = (...given) => {
    heard = "BITTEN:between the host and its promises";
    return Reflect.apply(wait, Promise.resolve(), given);
  };
  void probe.chain();
  shared[key] = wait;
  return heard;
}
