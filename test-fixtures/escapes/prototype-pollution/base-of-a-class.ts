// family: prototype-pollution
// bites: plain
// stopped: runtime
// language: warn
export default function attack(): string {
  class Evil extends Array<number> {}
  const [up, shared] = [["__", "__"], ["", "type"]].map((parts) => parts.join("proto")) as [never, never];
  Object.assign(Evil[up][shared] as object, { includes: () => true });
  return [1].includes(2) ? "BITTEN:every list includes everything" : "nothing";
}
