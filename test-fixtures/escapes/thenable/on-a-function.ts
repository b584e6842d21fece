// family: thenable
// bites: plain
// stopped: runtime
export default async function attack(probe: { wait(value: unknown): Promise<string> }): Promise<string> {
  let called = "nothing";
  const then = (done: () => void): void => {
    called = "BITTEN:called by who only waited";
    done();
  };
  await probe.wait(Object.assign(() => 0, Object.fromEntries([[["th", "en"].join(""), then]])));
  return called;
}
