// family: thenable
// bites: plain
// stopped: runtime
export default async function attack(probe) {
  let called = "nothing";
  const act = () => 0;
  act[["th", "en"].join("")] = (done) => {
    called = "BITTEN:called by who only waited";
    done();
  };
  await probe.wait(act);
  return called;
}
