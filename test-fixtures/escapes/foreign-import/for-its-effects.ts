// family: foreign-import
// bites: plain
// stopped: check CAP1005
// note: loading is running, and nobody asked the one who loads
import "node:trace_events";

export default function attack(): string {
  return "BITTEN:ran a module of the host's";
}
