// family: thenable
// bites: plain
// stopped: runtime
export default async function attack(probe: { wait(value: unknown): Promise<string> }): Promise<string> {
  let called = "nothing";
  const members: Record<string, (done: () => void) => void> = {};
  members[["th", "en"].join("")] = (done) => {
    called = "BITTEN:called by who only waited";
    done();
  };
  await probe.wait({ read: () => "text", ...members });
  return called;
}
