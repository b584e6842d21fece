// family: tamed-member
// bites: plain
// stopped: runtime
// language: warn
export default function attack(): string {
  class Clock extends Date {
    constructor() {
      super();
    }
  }
  const now = new Clock().getTime();
  return now > 0 ? `BITTEN:${now}` : "nothing";
}
