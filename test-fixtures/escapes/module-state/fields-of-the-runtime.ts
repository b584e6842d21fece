// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
import { Attr } from "@capc/runtime";

const mailbox = Attr({ text: "nothing" });
export default function attack(): string {
  const found = mailbox.text;
  mailbox.text = "BITTEN:what the one before left";
  return found;
}
