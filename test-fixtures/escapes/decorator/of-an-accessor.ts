// family: decorator
// bites: plain
// stopped: check CAP1011
// language: warn
export default function attack(): string {
  const forge = (_accessor: ClassAccessorDecoratorTarget<object, number>): ClassAccessorDecoratorResult<object, number> => ({
    get: () => 1_000_000,
  });
  class Purse {
    @forge accessor balance = 1;
  }
  const { balance } = new Purse();
  return balance === 1 ? "nothing" : `BITTEN:balance ${balance}`;
}
