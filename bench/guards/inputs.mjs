// 64 values of each type, none like the other, and one that is wrong at its very end.

const many = (make) => Array.from({ length: 64 }, (_, i) => make(i));

const moltar = (i) => ({
  number: i,
  negNumber: -i - 0.5,
  maxNumber: Number.MAX_VALUE,
  string: `string ${i}`,
  longString: `${i} Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt `.repeat(
    4,
  ),
  boolean: i % 2 === 0,
  deeplyNested: { foo: `bar ${i}`, num: i, bool: i % 3 === 0 },
});

/** Arrays share their records: 64,000 of them would measure the memory of the machine. */
const pool = Array.from({ length: 1000 }, (_, i) => moltar(i));
const moltars = (i) => [...pool.slice(i), ...pool.slice(0, i)];
const flat = (i) => ({ id: `id ${i}`, count: i, open: i % 2 === 0, note: `note ${i}` });
const numbers = (i) => Array.from({ length: 100 }, (_, j) => i + j);

/** The variants share neither their kinds nor the names of their texts. */
const union = (i) => ({ kind: `kind${i % 20}`, id: i, [`text${i % 20}`]: `text ${i}` });

export const inputs = {
  Moltar: many(moltar),
  Moltars: many(moltars),
  Union: many(union),
  Flat: many(flat),
  Numbers: many(numbers),
};

export const wrong = {
  Moltar: { ...moltar(1), deeplyNested: { foo: "", num: 1, bool: 1 } },
  Moltars: [...moltars(1), { ...moltar(1), boolean: 1 }],
  Union: { kind: "kind19", id: 1, text19: 1 },
  Flat: { ...flat(1), note: 1 },
  Numbers: [...numbers(1), "1"],
};
