// family: prototype-pollution
// bites: plain
// stopped: runtime
// language: warn
// note: every spread and every loop of the host goes through this one object
export default function attack() {
  const shared = [].values()[["__", "__"].join("proto")];
  const { next } = shared;
  shared.next = function () {
    const { value, done } = next.call(this);
    return { value: done ? undefined : value * 100, done };
  };
  const [price] = [1];
  shared.next = next;
  return price === 100 ? "BITTEN:the price of one is 100" : "nothing";
}
