// What one would write by hand for each type: the fewest checks that tell a value from another, and a copy that reads each property once.

const isMoltar = (x) => {
  if (typeof x !== "object" || x === null) return false;
  const deep = x.deeplyNested;
  return (
    typeof x.number === "number" &&
    typeof x.negNumber === "number" &&
    typeof x.maxNumber === "number" &&
    typeof x.string === "string" &&
    typeof x.longString === "string" &&
    typeof x.boolean === "boolean" &&
    typeof deep === "object" &&
    deep !== null &&
    typeof deep.foo === "string" &&
    typeof deep.num === "number" &&
    typeof deep.bool === "boolean"
  );
};

const fail = (what) => {
  throw new TypeError(what);
};

const copyMoltar = (x) => {
  if (typeof x !== "object" || x === null) fail("Moltar");
  const { number, negNumber, maxNumber, string, longString, boolean, deeplyNested } = x;
  if (typeof number !== "number" || typeof negNumber !== "number" || typeof maxNumber !== "number") fail("number");
  if (typeof string !== "string" || typeof longString !== "string") fail("string");
  if (typeof boolean !== "boolean") fail("boolean");
  if (typeof deeplyNested !== "object" || deeplyNested === null) fail("deeplyNested");
  const { foo, num, bool } = deeplyNested;
  if (typeof foo !== "string" || typeof num !== "number" || typeof bool !== "boolean") fail("deeplyNested");
  return { number, negNumber, maxNumber, string, longString, boolean, deeplyNested: { foo, num, bool } };
};

const isEach = (is) => (x) => {
  if (!Array.isArray(x)) return false;
  for (let i = 0; i < x.length; i++) if (!is(x[i])) return false;
  return true;
};
const copyEach = (copy) => (x) => {
  if (!Array.isArray(x)) fail("array");
  const { length } = x;
  const copies = [];
  for (let i = 0; i < length; i++) copies.push(copy(x[i]));
  return copies;
};
const copyNumber = (x) => (typeof x === "number" ? x : fail("number"));

const isFlat = (x) =>
  typeof x === "object" &&
  x !== null &&
  typeof x.id === "string" &&
  typeof x.count === "number" &&
  typeof x.open === "boolean" &&
  typeof x.note === "string";
const copyFlat = (x) => {
  if (typeof x !== "object" || x === null) fail("Flat");
  const { id, count, open, note } = x;
  if (typeof id !== "string" || typeof count !== "number" || typeof open !== "boolean" || typeof note !== "string")
    fail("Flat");
  return { id, count, open, note };
};

/** Twenty cases of a switch, as nobody would like to type them. */
const branches = (write) => Array.from({ length: 20 }, (_, i) => `case "kind${i}": ${write(`text${i}`)}`).join("\n");
const isUnion = new Function(
  "x",
  `if (typeof x !== "object" || x === null || typeof x.id !== "number") return false;
  switch (x.kind) { ${branches((text) => `return typeof x.${text} === "string";`)} default: return false; }`,
);
const copyUnion = new Function(
  "fail",
  `return (x) => {
    if (typeof x !== "object" || x === null) fail("Union");
    const { kind, id } = x;
    if (typeof id !== "number") fail("id");
    switch (kind) {
      ${branches((text) => `{ const t = x.${text}; if (typeof t !== "string") fail("text"); return { kind, id, ${text}: t }; }`)}
      default: return fail("kind");
    }
  }`,
)(fail);

const freezeMoltar = (x) => {
  const copy = copyMoltar(x);
  Object.freeze(copy.deeplyNested);
  return Object.freeze(copy);
};

const makeTill = () => {
  let total = 0;
  let last;
  const isPurse = (x) =>
    typeof x === "object" && x !== null && typeof x.balance === "function" && typeof x.deposit === "function";
  return {
    add: (amount) => {
      if (typeof amount !== "number") fail("amount");
      return (total = (total + amount) & 1023);
    },
    put: (amount, from) => {
      if (typeof amount !== "number") fail("amount");
      if (!isPurse(from)) fail("from");
      last = from;
      return (total = (total + amount) & 1023);
    },
    draw: (amount, from) => {
      if (typeof amount !== "number") fail("amount");
      if (!isPurse(from)) fail("from");
      const balance = from.balance();
      if (typeof balance !== "number") fail("balance");
      return (total = (total + Math.min(amount, balance)) & 1023);
    },
    last: () => last,
  };
};

export const byHand = {
  makeTill,
  check: {
    Moltar: isMoltar,
    Moltars: isEach(isMoltar),
    Union: isUnion,
    Flat: isFlat,
    Numbers: isEach((x) => typeof x === "number"),
  },
  copy: {
    Moltar: copyMoltar,
    Moltars: copyEach(copyMoltar),
    Union: copyUnion,
    Flat: copyFlat,
    Numbers: copyEach(copyNumber),
  },
  send: { Moltar: freezeMoltar, Flat: (x) => Object.freeze(copyFlat(x)) },
};
