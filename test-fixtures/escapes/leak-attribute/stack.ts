// family: leak-attribute
// bites: plain
// stopped: check CAP1006
export default function attack(probe: { fail(): void }): string {
  try {
    probe.fail();
  } catch (error) {
    if (error instanceof Error) return `BITTEN:${error.stack?.split("\n")[1]?.trim()}`;
  }
  return "nothing";
}
