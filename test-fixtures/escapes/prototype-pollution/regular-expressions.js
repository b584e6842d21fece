// family: prototype-pollution
// bites: plain
// stopped: runtime
// note: the engine looks up `exec` for every test
export default function attack(probe) {
  let stolen;
  const shared = /x/[["__", "__"].join("proto")];
  shared.exec = (text) => {
    stolen = text;
    return null;
  };
  probe.login();
  return stolen === undefined ? "nothing" : `BITTEN:${stolen}`;
}
