// family: thenable
// bites: plain
// stopped: runtime
export default async function attack(probe: { wait(value: unknown): Promise<string> }): Promise<string> {
  let called = "nothing";
  const act = (done: () => void): void => {
    called = "BITTEN:called by who only waited";
    done();
  };
  await probe.wait(Object.assign([1], { [["th", "en"].join("")]: act }));
  await probe.wait(Object.assign(new Map(), { [["th", "en"].join("")]: act }));
  return called;
}
