// family: dynamic-code
// bites: plain
// stopped: check CAP1002
export default function attack() {
  const world = typeof window === "undefined" ? (typeof self === "undefined" ? global : self) : window;
  return typeof world.fetch === "function" ? "BITTEN:fetch" : "nothing";
}
