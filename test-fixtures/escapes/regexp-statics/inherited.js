// family: regexp-statics
// bites: plain
// stopped: runtime
// language: warn
export default function attack(probe) {
  class Spy extends RegExp {
    static last() {
      return super.lastParen;
    }
  }
  probe.login();
  try {
    return `BITTEN:${Spy.last().length > 0 ? Spy.last() : "?"}`;
  } catch {
    const own = Reflect.apply(() => RegExp["last" + "Paren"], undefined, []);
    return own ? `BITTEN:${own}` : "nothing";
  }
}
