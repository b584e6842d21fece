// family: free-names
// bites: plain
// stopped: check CAP1001
// note: with a proxy a module could hand over what changes its mind
export default function attack(probe: { twice(record: { name: string }): string }): string {
  let reads = 0;
  const liar = new Proxy({ name: "" }, { get: () => `answer ${++reads}` });
  const seen = probe.twice(liar);
  return seen === "answer 1 and answer 2" ? `BITTEN:${seen}` : seen;
}
