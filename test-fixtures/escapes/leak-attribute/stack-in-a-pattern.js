// family: leak-attribute
// bites: plain
// stopped: check CAP1006
export default function attack(probe) {
  try {
    probe.fail();
  } catch ({ stack: where = "" }) {
    return where.includes(" at ") ? `BITTEN:${where.split("\n")[1]}` : "nothing";
  }
  return "nothing";
}
