// family: thenable
// bites: plain
// stopped: runtime
// language: warn
export default async function attack(probe: { wait(value: unknown): Promise<string> }): Promise<string> {
  let called = "nothing";
  const key = ["th", "en"].join("");
  class Late {
    get [key](): unknown {
      called = "BITTEN:read by who only waited";
      return undefined;
    }
  }
  await probe.wait(new Late());
  return called;
}
