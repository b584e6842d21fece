// family: tamed-member
// bites: plain
// stopped: runtime
export default function attack() {
  const [mirror] = Object.values({ Reflect });
  const shared = mirror[`get${"Proto"}typeOf`.slice()]([]);
  return "push" in shared ? "BITTEN:the prototype of arrays" : "nothing";
}
