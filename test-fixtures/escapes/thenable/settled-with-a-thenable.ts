// family: thenable
// bites: plain
// stopped: runtime
// note: what a promise is resolved with is awaited as well
export default async function attack(probe: { wait(value: unknown): Promise<string> }): Promise<string> {
  let called = "nothing";
  const record: Record<string, unknown> = {};
  const late = Promise.resolve(record);
  record[["th", "en"].join("")] = (done: (value: string) => void) => {
    called = "BITTEN:called by who only waited";
    done("");
  };
  await probe.wait(late.then((same) => same));
  return called;
}
