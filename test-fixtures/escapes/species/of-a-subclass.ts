// family: species
// bites: plain
// stopped: check CAP1016
// language: warn
export default function attack(probe: { total(numbers: number[]): number }): string {
  let made = "nothing";
  class Numbers extends Array<number> {
    static override get [Symbol.species](): ArrayConstructor {
      made = "BITTEN:made the host's copy";
      return Array;
    }
  }
  probe.total(Numbers.of(1, 2) as number[]);
  return made;
}
