// family: error-stack
// bites: plain
// stopped: runtime
export default function attack(probe: { fail(): void }): string {
  try {
    probe.fail();
  } catch (error) {
    const [key] = ["st" + "ack".slice(0)];
    const text: unknown = (error as Record<string, unknown>)[key];
    if (typeof text === "string" && /:\d+:\d+/.test(text)) return `BITTEN:${text.split("\n")[1]?.trim()}`;
  }
  return "nothing";
}
