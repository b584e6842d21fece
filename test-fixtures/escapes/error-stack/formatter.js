// family: error-stack
// bites: plain
// stopped: runtime
// note: whoever formats stacks is handed the frames, and these lead to functions
export default function attack(probe) {
  const make = (() => new Error("").message && Error)() || Error;
  let frames;
  const key = ["prepare", "Stack", "Trace"].join("");
  const before = make[key];
  make[key] = (_error, sites) => (frames = sites);
  try {
    probe.fail();
  } catch (error) {
    void error[["st", "ack"].join("")];
  }
  make[key] = before;
  return frames ? `BITTEN:${frames.length} frames, ${frames[0].getFunctionName()}` : "nothing";
}
