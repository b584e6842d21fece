// family: species
// bites: plain
// stopped: check CAP1016
export default async function attack(probe) {
  let called = "nothing";
  const promise = Promise.resolve(1);
  const maker = {};
  maker[Symbol.species] = function (run) {
    called = "BITTEN:ran while the host waited";
    return new Promise(run);
  };
  promise[["con", "structor"].join("")] = maker;
  await probe.wait(promise);
  await probe.settle(promise);
  return called;
}
