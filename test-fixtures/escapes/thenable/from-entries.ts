// family: thenable
// bites: plain
// stopped: runtime
export default async function attack(probe: { wait(value: unknown): Promise<string> }): Promise<string> {
  let called = "nothing";
  const key = "neht".split("").reverse().join("");
  const act = (done: () => void): void => {
    called = "BITTEN:called by who only waited";
    done();
  };
  await probe.wait(Object.fromEntries([[key, act]]));
  return called;
}
