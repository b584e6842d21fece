export default function attack(victim) {
  const mint = victim.makeMint();
  const genuine = mint.makePurse();
  let reads = 0;
  let worth = 0;
  return mint.worth(new Proxy({}, {
    get: () => (reads++ === 0 ? genuine.balance : () => ++worth),
    getOwnPropertyDescriptor: () => ({ value: reads++ === 0 ? genuine.balance : () => ++worth, configurable: true, enumerable: true }),
  }));
}
