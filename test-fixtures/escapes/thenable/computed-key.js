// family: thenable
// bites: plain
// stopped: runtime
export default async function attack(probe) {
  let called = "nothing";
  const record = { [["th", "en"].join("")]: (done) => { called = "BITTEN:called by who only waited"; done(); } };
  await probe.wait(record);
  return called;
}
