// family: leak-attribute
// bites: plain
// stopped: check CAP1006
// note: this key of a literal makes no property, it sets the prototype
export default function attack(): string {
  const liar = { __proto__: [1, 2, 3] } as unknown as { length: number };
  return Object.keys(liar).length === 0 && liar.length === 3 ? "BITTEN:inherits from an array" : "nothing";
}
