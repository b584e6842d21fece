import { describe, expect, it } from "vitest";
import { detailOf, fail, firstOf, GuardError, issueOf, within } from "./guard-error.ts";
import { Namespace } from "./namespace.ts";

const caught = (run: () => unknown): GuardError => {
  try {
    run();
  } catch (error) {
    return error as GuardError;
  }
  throw new Error("nothing was thrown");
};

/** The error of a guard that refused `got` at the end of a path. */
const refused = (keys: readonly (string | number)[], got: unknown, expected = "number", site = "f", param = "x") =>
  keys.reduceRight(
    (error, key) => within(error, key, site, param) as GuardError,
    caught(() => fail(site, param, expected, got)),
  );

describe("fail", () => {
  it.each([
    [["deposit", "amount", "number", "12"], "deposit(amount): expected number, got string"],
    [["src.getBalance", "()", "number", "1"], "src.getBalance(): expected number, got string"],
    [["JSON.parse(text)", "", "Order", null], "JSON.parse(text): expected Order, got null"],
    [["f", "x", "number", Number.NaN], "f(x): expected number, got NaN"],
    [["f", "x", "number", [1]], "f(x): expected number, got array"],
    [["f", "x", "number", { a: 1 }], "f(x): expected number, got object"],
    [["f", "x", "number", () => 1], "f(x): expected number, got function"],
    [["f", "x", "number", Namespace({ read: () => 1 })], "f(x): expected number, got a Namespace"],
  ] as const)("says where, what and what came: %s", (args, message) => {
    const error = caught(() => fail(args[0], args[1], args[2], args[3]));
    expect(error.message).toBe(message);
  });

  it("throws a TypeError with a code and fields for machines", () => {
    const error = refused(["price"], "1", "number", "transfer", "order");
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toBeInstanceOf(GuardError);
    expect({ ...error }).toEqual({ code: "ERR_CAPC_GUARD", site: "transfer", path: "order.price", expected: "number" });
    expect(error.name).toBe("GuardError");
  });

  it("never carries the value, in no field and no message", () => {
    const secret = "correct horse";
    const error = caught(() => fail("f", "x", "number", secret));
    const all = Reflect.ownKeys(error).map((key) => String(Reflect.get(error, key)));
    expect([...all, String(error)].join()).not.toContain(secret);
    expect(Reflect.ownKeys(GuardError)).toEqual(["length", "name", "prototype"]);
  });
});

describe("a message", () => {
  const long = "x".repeat(500);
  const forged = "\n2026-01-01 INFO all is well\u202e\u001b[2J\u0085\u2028\u{e0041}";
  const texts = [
    long,
    forged,
    "\ud83d",
    `${"y".repeat(39)}\u{1f600}${"z".repeat(39)}\u{1f600}`,
    "\u200f".repeat(300),
    "",
    "'\"",
  ];

  it("has at most 200 characters of one line, and says what came, whatever its parts are", () => {
    for (const site of texts)
      for (const expected of texts)
        for (const key of texts)
          for (const error of [
            refused([key], 1, expected, site),
            refused([key, key, key, key], 1, expected, site, ""),
            caught(() => fail(site, key, expected, 1, key)),
          ]) {
            expect(error.message.length).toBeLessThanOrEqual(200);
            expect(error.message).toMatch(/: expected .*, got /u);
            for (const text of [error.message, error.path, error.site, error.expected])
              expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
          }
  });

  it("keeps both ends of a long path, which is short in the error too", () => {
    const error = refused(["first", ...Array.from({ length: 500 }, (_, at) => at), "last"], "1");
    expect(error.message).toMatch(/^f\(x\.first\[0\]\S*…\S*\[499\]\.last\): expected number, got string$/);
    expect(error.path.length).toBeLessThanOrEqual(402);
    expect(error.path).toMatch(/^x\.first\[0\].*….*\.last$/);
  });

  it("cuts no letter in halves, however it is cut", () => {
    for (let length = 1; length < 40; length++) {
      const error = refused(
        Array.from({ length: 30 }, () => `${"a".repeat(length)}\u{1d4d0}${"b".repeat(length)}`),
        1,
      );
      expect(error.path + error.message).not.toMatch(/\p{Cs}/u);
    }
  });

  it("cuts a long key, and tells a name from what is none", () => {
    expect(refused([long], 1).path).toMatch(/^x\.x{20,30}…x{20,30}$/);
    expect(refused([`${long} `], 1).path).toMatch(/^x\["x{20,30}…x{20,30} "\]$/);
  });
});

describe("within", () => {
  it("gathers the path from the inside out", () => {
    const outer = refused(["items", 3, "price"], "x", "number", "pay", "order");
    expect(outer.message).toBe("pay(order.items[3].price): expected number, got string");
    expect(detailOf(outer)).toBe('"x"');
  });

  it("has no more to say of a place where no key was named", () => {
    const inner = refused(["a"], 1);
    expect(within(inner, undefined, "f", "x").message).toBe(inner.message);
    expect(within(new Error("secret"), undefined, "f", "x").message).toMatch(
      /^f\(x\): expected a value that can be read/,
    );
  });

  it("writes the path after what has no parentheses of its own", () => {
    const error = refused([0, "price"], "1", "number", "JSON.parse(text)", "");
    expect(error.message).toBe("JSON.parse(text)[0].price: expected number, got string");
  });

  it.each([
    [3, "[3]"],
    ["name", ".name"],
    ["größe", ".größe"],
    ["a b", '["a b"]'],
    ["", '[""]'],
    ['"]; x["', '["\\"]; x[\\""]'],
    ["a\nb", '["a\ufffdb"]'],
    ["1", '["1"]'],
    ["<key>", ".<key>"],
  ])("writes %s as a path does", (key, path) => {
    expect(refused([key], 1).path).toBe(`x${path}`);
  });

  it.each([
    ["a throwing accessor", new Error("secret")],
    ["a stack overflow", new RangeError("Maximum call stack size exceeded")],
    ["a guard of somebody else's", caught(() => fail("other", "y", "z", 1))],
    ["no error at all", "thrown"],
  ])("makes a GuardError of %s", (_what, thrown) => {
    const error = within(thrown, 0, "f", "x") as GuardError;
    expect(error).toBeInstanceOf(GuardError);
    expect(error.message).toBe("f(x[0]): expected a value that can be read, got one that throws");
  });
});

describe("what alternatives of a union say", () => {
  const shallow = refused([], 1);
  const missing = refused(["a"], undefined, "string");
  const wrong = refused(["b"], true);
  const deep = refused(["c", 0], undefined);
  const union = "f(x): expected A | B, got object";
  const alternatives = (thrown: readonly Error[]) =>
    thrown.map((error) => () => {
      throw error;
    });

  it.each([
    ["only that there are some", [], union],
    ["no more where none got further than the start", [shallow, refused([], undefined), new Error("x")], union],
    ["what the deepest says", [shallow, deep, missing, wrong], deep.message],
    ["of places as deep, what is said where something stood", [missing, wrong, new Error("x")], wrong.message],
    ["no more where two as deep speak of different places", [wrong, refused(["d"], true)], union],
    ["what the deepest says, past others that agree on nothing", [wrong, refused(["d"], 1), deep], deep.message],
    [
      "what all say of one place",
      [wrong, refused(["b"], true, "string"), missing],
      "f(x.b): expected number | string, got boolean",
    ],
    ["the same once", [wrong, wrong], wrong.message],
  ] as const)("is %s", (_what, thrown, message) => {
    const error = caught(() => firstOf({}, "f", "x", "A | B", 0, ...alternatives(thrown)));
    expect(error.message).toBe(message);
  });

  it("is nothing where one accepts", () => {
    expect(firstOf(1, "f", "x", "A | B", 0, ...alternatives([wrong]), () => 2)).toBe(2);
  });
});

describe("issueOf", () => {
  it("has the path in full and says the rest", () => {
    const key = "k".repeat(100);
    expect(issueOf(refused(["items", 3, key], "x"))).toEqual({
      message: "expected number, got string",
      path: ["items", 3, key],
    });
    expect(issueOf(new RangeError())).toEqual({
      message: "expected a value that can be read, got one that throws",
      path: [],
    });
  });
});

describe("detailOf", () => {
  const detail = (value: unknown) => detailOf(caught(() => fail("f", "x", "T", value)));
  it.each([
    ["ä\n", '"ä\\n"'],
    [-0, "0"],
    [12n, "12n"],
    [10n ** 40n, "bigint beyond 64 bits"],
    [true, "true"],
    [undefined, "undefined"],
    [Symbol("s"), "Symbol(s)"],
    [null, "null"],
    [[1], "array"],
    [new Map(), "object"],
    [() => 1, "function"],
    [Namespace({ read: () => 1, seek: () => 2 }), 'Namespace of ["read","seek"]'],
  ])("renders %s", (value, text) => {
    expect(detail(value)).toBe(text);
  });

  it("is short, whatever came", () => {
    const wide = Namespace(Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`member${i}`, () => i])));
    for (const value of ["x".repeat(1e6), Symbol("x".repeat(1e6)), 2n ** 100_000n, wide])
      expect(detail(value)!.length).toBeLessThanOrEqual(200);
  });

  it("runs no code of the value", () => {
    const touched = () => {
      throw new Error("code of the value ran");
    };
    const traps = new Proxy({}, { get: () => touched });
    const hostile = [
      new Proxy({}, traps as never),
      new Proxy([], traps as never),
      new Proxy(() => {}, traps as never),
      {
        toString: touched,
        valueOf: touched,
        toJSON: touched,
        get [Symbol.toStringTag]() {
          return touched();
        },
      },
    ];
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    expect([...hostile, proxy].map(detail)).toEqual(["object", "array", "function", "object", "object"]);
  });

  it("knows nothing of other errors", () => {
    expect(detailOf(new TypeError("x"))).toBeUndefined();
    expect(detailOf(Object.create(caught(() => fail("f", "x", "T", 1))))).toBeUndefined();
    expect(detailOf(null)).toBeUndefined();
  });
});
