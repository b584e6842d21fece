export default async function attack(victim) {
  let reads = 0;
  const name = { get length() { return reads++; }, toUpperCase: () => "BITTEN:a string that is an object" };
  return victim.greet({ name: () => ({ then: (done) => done(name) }) });
}
