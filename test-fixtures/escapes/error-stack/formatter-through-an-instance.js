// family: error-stack
// bites: plain
// stopped: runtime
export default function attack(probe) {
  let frames;
  const [make, format, text] = [["con", "structor"], ["prepareStack", "Trace"], ["st", "ack"]].map((parts) => parts.join(""));
  try {
    probe.fail();
  } catch (error) {
    let Base = error[make];
    while (Base[["__proto", "__"].join("")].name) Base = Base[["__proto", "__"].join("")];
    Base[format] = (_error, sites) => ((frames = sites), "");
    void new Error("")[text];
    Base[format] = undefined;
  }
  return frames ? `BITTEN:${frames.length} frames, ${typeof frames[0].getFunction}` : "nothing";
}
