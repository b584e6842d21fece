// Uses engines/program.ts, compiled, as a host and as liars do.

const expected = [
  "15",
  "RangeError: not enough",
  "GuardError: deposit(amount): expected number, got string",
  "GuardError: from.getBalance(): expected number, got string",
  "GuardError: deposit(from): expected Purse, got a record without getBalance",
  "GuardError: makePurse(start): expected number, got NaN",
  "true",
  "6",
  "GuardError: total(orders[0].items[0].tags): expected Set<string>, got array",
  "a of 1970-01-01T00:00:00.000Z: 2 x+y",
  "GuardError: describe(order.placed): expected Date, got string",
  "3",
  "GuardError: later(values.<next>): expected number, got string",
];

async function answersOf({ makePurse, total, later, describe }) {
  const said = [];
  const say = async (run) => {
    try {
      said.push(String(await run()));
    } catch (error) {
      said.push(`${error.name}: ${error.message}`);
    }
  };
  const mine = makePurse(10);
  const order = { id: "a", items: [{ price: 2, tags: new Set(["x", "y"]) }], placed: new Date(0) };
  await say(() => mine.deposit(5, makePurse(5)) ?? mine.getBalance());
  await say(() => mine.deposit(5, makePurse(1)));
  await say(() => mine.deposit("a lot", mine));
  await say(() => mine.deposit(1, { getBalance: () => "rich", deposit() {} }));
  await say(() => mine.deposit(1, new Proxy({}, { get: () => () => 1 })));
  await say(() => makePurse(Number.NaN));
  await say(() => Object.isFrozen(mine) && Object.isFrozen(mine.deposit));
  await say(() => total([order, order], 1.5));
  await say(() => total([{ ...order, items: [{ price: 1, tags: ["x"] }] }]));
  await say(() => describe(order));
  await say(() => describe({ ...order, placed: "today" }));
  await say(() =>
    later(
      (async function* f() {
        yield 1;
        yield 2;
      })(),
    ),
  );
  await say(() =>
    later(
      (async function* f() {
        yield "x";
      })(),
    ),
  );
  return said;
}

/** What this engine makes of the program, where it is not what it should be. */
export async function answersMissed(program) {
  const answers = await answersOf(program);
  return expected.flatMap((line, i) => (answers[i] === line ? [] : [`${answers[i]}, instead of ${line}`]));
}
