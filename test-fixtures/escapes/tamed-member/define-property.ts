// family: tamed-member
// bites: plain
// stopped: check CAP1016
export default function attack(probe: { twice(record: { name: string }): string }): string {
  let reads = 0;
  const liar = Object.defineProperty({ name: "" }, "name", { get: () => `answer ${++reads}` });
  const seen = probe.twice(liar);
  return seen === "answer 1 and answer 2" ? `BITTEN:${seen}` : seen;
}
