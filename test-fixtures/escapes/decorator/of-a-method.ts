// family: decorator
// bites: plain
// stopped: check CAP1011
// language: warn
export default function attack(): string {
  const forge = (_method: () => number, context: ClassMethodDecoratorContext) => () => (context.private ? 0 : 1_000_000);
  class Purse {
    @forge balance(): number {
      return 1;
    }
  }
  const balance = new Purse().balance();
  return balance === 1 ? "nothing" : `BITTEN:balance ${balance}`;
}
