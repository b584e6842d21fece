// family: foreign-import
// bites: plain
// stopped: check CAP1005
// note: the runtime has members that are for hosts alone
import { stackOf } from "@capc/runtime";

export default function attack(probe: { fail(): void }): string {
  try {
    probe.fail();
  } catch (error) {
    const stack = stackOf(error) ?? "";
    if (stack.includes(" at ")) return `BITTEN:${stack.split("\n")[1]?.trim()}`;
  }
  return "nothing";
}
