// family: then-member
// bites: plain
// stopped: check CAP1010
export default async function attack(probe: { wait(value: unknown): Promise<string> }): Promise<string> {
  let called = "nothing";
  const cap = { read: () => "text", "then": (done: () => void) => ((called = "BITTEN:called by who only waited"), done()) };
  await probe.wait(cap);
  return called;
}
