// family: species
// bites: plain
// stopped: runtime
export default async function attack(probe) {
  let called = "nothing";
  const promise = Promise.resolve(1);
  const make = function (run) {
    called = "BITTEN:ran while the host waited";
    return new Promise(run);
  };
  promise[["con", "structor"].join("")] = { [Symbol.species]: make };
  await probe.wait(promise);
  await probe.wait(promise.then(() => 1));
  return called;
}
