// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
import { harden } from "@capc/runtime";

const [key, mailbox] = [{}, harden(new WeakMap<object, string>())];
export default function attack(): string {
  const found = mailbox.get(key) ?? "nothing";
  mailbox.set(key, "BITTEN:what the one before left");
  return found;
}
