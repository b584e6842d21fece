// family: then-member
// bites: plain
// stopped: check CAP1010
// language: warn
export default async function attack(probe: { wait(value: unknown): Promise<string> }): Promise<string> {
  class Late {
    static called = "nothing";
    then(done: () => void): void {
      Late.called = "BITTEN:called by who only waited";
      done();
    }
  }
  await probe.wait(new Late());
  return Late.called;
}
