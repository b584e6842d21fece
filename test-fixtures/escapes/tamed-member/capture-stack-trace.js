// family: tamed-member
// bites: plain
// stopped: check CAP1006
export default function attack() {
  const note = {};
  Error.captureStackTrace(note);
  return typeof Object.values(Object.getOwnPropertyDescriptors(note))[0] === "undefined" ? "nothing" : "BITTEN:a stack on any object";
}
