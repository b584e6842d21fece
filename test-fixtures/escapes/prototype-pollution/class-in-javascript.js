// family: prototype-pollution
// bites: plain
// stopped: runtime
// language: warn
export default function attack(probe) {
  class Evil extends Array {
    static spoil(name, value) {
      super[["proto", "type"].join("")][name] = value;
    }
  }
  Evil.spoil("reduce", () => 1_000_000);
  return probe.total([1]) === 1_000_000 ? "BITTEN:the host's sum is ours" : "nothing";
}
