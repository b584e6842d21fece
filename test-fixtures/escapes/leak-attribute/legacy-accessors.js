// family: leak-attribute
// bites: plain
// stopped: check CAP1006
export default function attack() {
  const getProto = {}.__lookupGetter__("__pro" + "to__");
  return getProto.call([]) === Object.getPrototypeOf([]) ? "BITTEN:the prototype of arrays" : "nothing";
}
