// family: thenable
// bites: plain
// stopped: runtime
export default async function attack(probe: { wait(value: unknown): Promise<string> }): Promise<string> {
  let called = "nothing";
  const record: Record<string, unknown> = { name: "x" };
  record[["th", "en"].join("")] = (done: () => void) => {
    called = "BITTEN:called by who only waited";
    done();
  };
  await probe.wait([record][0]);
  return called;
}
