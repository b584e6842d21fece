// family: thenable
// bites: plain
// stopped: runtime
// note: the host waits for what an async function answers
export default async function attack() {
  const answer = { [["th", "en"].join("")]: (done) => done("BITTEN:ran after the function had returned") };
  return (() => answer)();
}
