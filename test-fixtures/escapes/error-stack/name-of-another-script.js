// family: error-stack
// bites: plain
// stopped: runtime
// note: a comment gives a script a name, by which stacks and debuggers know it
export default function attack() {
  const named = () => new Error("x");
  const trace = `${named()[["st", "ack"].join("")]}`;
  return trace.includes("host-of-everything") ? "BITTEN:passes for a script of the host" : "nothing";
}
//# sourceURL=file:///host-of-everything.js
