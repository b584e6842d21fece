// family: tamed-member
// bites: plain
// stopped: check CAP1016
export default function attack(): string {
  const shared = Reflect.getPrototypeOf([]);
  return shared !== null && "push" in shared ? "BITTEN:the prototype of arrays" : "nothing";
}
