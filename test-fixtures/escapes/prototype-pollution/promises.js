// family: prototype-pollution
// bites: plain
// stopped: check CAP1010
export default async function attack(probe) {
  const shared = probe.later()[["__", "__"].join("proto")];
  const { then } = shared;
  let heard = "nothing";
  shared.then = function (done, failed) {
    heard = "BITTEN:between the host and its promises";
    return then.call(this, done, failed);
  };
  await probe.wait(Promise.resolve(1));
  await probe.later().then(() => 1);
  return heard;
}
