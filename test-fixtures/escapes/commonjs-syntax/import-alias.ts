// family: commonjs-syntax
// bites: plain
// stopped: check CAP1014
// goal: script
namespace Outer {
  export let mailbox = "BITTEN:state behind an alias";
}
import alias = Outer.mailbox;
export default function attack(): string {
  return alias;
}
