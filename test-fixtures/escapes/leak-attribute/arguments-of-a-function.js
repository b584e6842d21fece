// family: leak-attribute
// bites: plain
// stopped: check CAP1006
// goal: script
export default function attack() {
  const borrow = () => keep.arguments[0];
  function keep(secret) {
    return secret === undefined ? "nothing" : borrow();
  }
  return keep("BITTEN:an argument that was never passed on");
}
