// A host that tries what every path has to make good. Plain enough to run without a compiler.

type Modules = {
  readonly purse: any;
  readonly even: { isEven(n: unknown): boolean };
  readonly used: (name: unknown) => string;
};

const said = (what: () => unknown): unknown => {
  try {
    return what();
  } catch (error) {
    return `refused: ${(error as Error).message}`;
  }
};

export const exercise = ({ purse, even, used }: Modules): readonly unknown[] => {
  const mine = purse.makePurse(10);
  const receipt = purse.receipt(7);
  return [
    said(() => (mine.deposit(5), mine.getBalance())),
    said(() => mine.deposit("a lot")),
    said(() => mine.deposit(Number.NaN)),
    said(() => (mine.pay([{ id: "a", price: 3, more: true }]), mine.getBalance())),
    said(() => mine.pay([{ id: "a", price: "3" }])),
    said(() => purse.makePurse()),
    said(() => purse.default(mine)),
    said(() => purse.default({ getBalance: 3 })),
    said(() => purse.State.Closed),
    said(() => purse.read('{"id":"a","price":1}').price),
    said(() => purse.read('{"id":"a"}')),
    said(() => purse.amountOf(receipt)),
    said(() => purse.amountOf({})),
    said(() => [even.isEven(4), even.isEven(3)]),
    said(() => even.isEven("4")),
    said(() => used("well")),
    said(() => used(1)),
    [mine, mine.deposit, purse.makePurse, purse.default, purse.State, purse.rates(), purse.rates().high, even.isEven, used].map(
      Object.isFrozen,
    ),
    Object.isFrozen(Object.prototype),
  ];
};
