// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
import { makeCaretaker, Namespace } from "@capc/runtime";

const lent = makeCaretaker(Namespace({ ask: () => "nothing" }));
export default function attack(): string {
  try {
    return lent.cap.ask();
  } catch {
    return "BITTEN:what the one before left";
  } finally {
    lent.revoke();
  }
}
