// family: sloppy-syntax
// bites: plain
// stopped: check CAP1007
// note: where a debugger is attached, this stops the whole host and opens every scope on the stack
export default function attack(): string {
  debugger;
  return "BITTEN:passed a debugger statement";
}
