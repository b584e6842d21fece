import { describe, expect, it } from "vitest";
import { detailOf, fail, GuardError, within } from "./guard-error.ts";
import { Namespace } from "./namespace.ts";

const caught = (run: () => unknown): GuardError => {
  try {
    run();
  } catch (error) {
    return error as GuardError;
  }
  throw new Error("nothing was thrown");
};

describe("fail", () => {
  it.each([
    [["deposit", "amount", "number", "12"], "deposit(amount): expected number, got string"],
    [
      ["transfer", "order", "number", undefined, ".items[3].price"],
      "transfer(order.items[3].price): expected number, got undefined",
    ],
    [["src.getBalance", "()", "number", "1"], "src.getBalance(): expected number, got string"],
    [["JSON.parse(text)", "", "Order", null], "JSON.parse(text): expected Order, got null"],
    [["JSON.parse(text)", "", "number", "1", "[0].price"], "JSON.parse(text)[0].price: expected number, got string"],
    [["f", "x", "number", Number.NaN], "f(x): expected number, got NaN"],
    [["f", "x", "number", [1]], "f(x): expected number, got array"],
    [["f", "x", "number", { a: 1 }], "f(x): expected number, got object"],
    [["f", "x", "number", () => 1], "f(x): expected number, got function"],
    [["f", "x", "number", Namespace({ read: () => 1 })], "f(x): expected number, got a Namespace"],
  ] as const)("says where, what and what came: %s", (args, message) => {
    const error = caught(() => fail(args[0], args[1], args[2], args[3], args[4]));
    expect(error.message).toBe(message);
  });

  it("throws a TypeError with a code and fields for machines", () => {
    const error = caught(() => fail("transfer", "order", "number", "1", ".price"));
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

  it("keeps a message to 200 characters of one line", () => {
    const long = "x".repeat(500);
    const forged = "\n2026-01-01 INFO all is well\u202e";
    for (const error of [
      caught(() => fail(long, long, long, 1, long)),
      caught(() => fail("f", "x", "number", 1, `["${forged}"]`)),
    ]) {
      expect(error.message.length).toBeLessThanOrEqual(200);
      expect(error.message).toMatch(/^[^\n\u202e]+, got number$/);
    }
  });
});

describe("within", () => {
  it("gathers the path from the inside out", () => {
    const inner = caught(() => fail("pay", "order", "number", "x", ".price"));
    const middle = within(inner, 3, "pay", "order");
    const outer = within(middle, "items", "pay", "order") as GuardError;
    expect(outer.message).toBe("pay(order.items[3].price): expected number, got string");
    expect(detailOf(outer)).toBe('"x"');
  });

  it.each([
    [3, "[3]"],
    ["name", ".name"],
    ["a b", "[a b]"],
    ["1", "[1]"],
    ["<key>", "[<key>]"],
  ])("writes %s as a path does", (key, path) => {
    const error = within(
      caught(() => fail("f", "x", "T", 1)),
      key,
      "f",
      "x",
    ) as GuardError;
    expect(error.path).toBe(`x${path}`);
  });

  it.each([
    ["a throwing accessor", new Error("secret")],
    ["a stack overflow", new RangeError("Maximum call stack size exceeded")],
    [
      "a guard of somebody else's",
      new GuardError({ site: "other", param: "y", path: "", expected: "z", kind: "k", value: 1 }),
    ],
    ["no error at all", "thrown"],
  ])("makes a GuardError of %s", (_what, thrown) => {
    const error = within(thrown, 0, "f", "x") as GuardError;
    expect(error).toBeInstanceOf(GuardError);
    expect(error.message).toBe("f(x[0]): expected a value that can be read, got one that throws");
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
    [Namespace({ read: () => 1, seek: () => 2 }), "Namespace of read, seek"],
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
