// family: dynamic-code
// bites: plain
// stopped: check CAP1002
export default function attack(): string {
  const find = (world = (null, globalThis)): string => Object.getOwnPropertyNames(world).filter((name) => name === "fetch").join("");
  return find() === "" ? "nothing" : "BITTEN:fetch";
}
