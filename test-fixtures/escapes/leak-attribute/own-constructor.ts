// family: leak-attribute
// bites: plain
// stopped: check CAP1006
// note: a property of this name is what `slice` and `map` ask for the maker of the copy
export default function attack(probe: { total(numbers: number[]): number }): string {
  let seen = "nothing";
  const numbers = Object.assign([1, 2, 3], {
    constructor: Object.assign((): never => [] as never, { [Symbol.species]: undefined }),
  });
  const species = { get [Symbol.species]() { seen = "BITTEN:called while the host sums up"; return Array; } };
  numbers.constructor = species as never;
  probe.total(numbers);
  return seen;
}
