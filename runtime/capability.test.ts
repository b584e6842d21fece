import { describe, expect, it } from "vitest";
import { isNamespace } from "./brand.ts";
import { capability, only } from "./capability.ts";
import { GuardError } from "./guard-error.ts";
import { Namespace } from "./namespace.ts";

const as = (value: unknown, members = "read") =>
  capability(value, "open", "source", "Reader", members) as { read(): unknown };
const message = (value: unknown, members?: string): string => {
  try {
    as(value, members);
    return "accepted";
  } catch (error) {
    expect(error).toBeInstanceOf(GuardError);
    return (error as Error).message;
  }
};

describe("capability", () => {
  it("keeps a Namespace that has the methods", () => {
    const reader = Namespace({ read: () => 1, seek: () => 2 });
    expect(as(reader)).toBe(reader);
    expect(as(reader, "")).toBe(reader);
  });

  it("takes exactly the declared members from a plain record", () => {
    const record = { read: () => 1, seek: () => 2 };
    const taken = as(record);
    record.read = () => 99;
    expect(isNamespace(taken)).toBe(true);
    expect(Object.keys(taken)).toEqual(["read"]);
    expect(taken.read()).toBe(1);
  });

  it("knows members that may be absent, and data", () => {
    expect(Object.keys(as({ read: () => 1, name: "n" }, "read seek? =name =size"))).toEqual(["read", "name"]);
    expect(message(Namespace({ read: () => 1, seek: 2 }), "read seek?")).toContain("a Namespace without seek");
  });

  it.each([
    [Namespace({ seek: () => 1 }), "open(source): expected Reader, got a Namespace without read"],
    [{ seek: () => 1 }, "open(source): expected Reader, got a record without read"],
    [
      {
        get read() {
          return () => 1;
        },
      },
      "open(source): expected Reader, got a record without read",
    ],
    [
      new (class {
        read() {}
      })(),
      'open(source): expected Reader, got a class instance (hosts: Namespace.of(instance, ["read"]))',
    ],
    [
      new Proxy({ read: () => 1 }, { getPrototypeOf: () => Array.prototype }),
      'open(source): expected Reader, got a class instance (hosts: Namespace.of(instance, ["read"]))',
    ],
    [[() => 1], "open(source): expected Reader, got array"],
    [() => 1, "open(source): expected Reader, got function"],
    [null, "open(source): expected Reader, got null"],
    ["x", "open(source): expected Reader, got string"],
    [
      new Proxy(
        {},
        {
          getPrototypeOf: () => {
            throw new Error("trap");
          },
        },
      ),
      "open(source): expected Reader, got a value that cannot be read",
    ],
  ])("refuses %#", (value, expected) => {
    expect(message(value)).toBe(expected);
  });

  it("looks at a member of a proxy once", () => {
    const answers = [() => 1, () => 2];
    const liar = new Proxy(
      { read: () => 0 },
      {
        getOwnPropertyDescriptor: (target, key) => ({
          ...Reflect.getOwnPropertyDescriptor(target, key)!,
          value: answers.shift(),
        }),
      },
    );
    expect(as(liar).read()).toBe(1);
    expect(answers.length).toBe(1);
  });
});

describe("only", () => {
  const file = () => Namespace({ read: () => 1, write: () => 2, seek: () => 3, name: "n" });

  it("gives a Namespace with exactly these members, the same each time", () => {
    const whole = file();
    const facet = only(whole, "read seek? =name") as object;
    expect(isNamespace(facet)).toBe(true);
    expect(Object.keys(facet)).toEqual(["read", "seek", "name"]);
    expect(only(whole, "read seek? =name")).toBe(facet);
    expect(only(file(), "read seek? =name")).not.toBe(facet);
  });

  it("is its own facet, and never again more than that", () => {
    const whole = file();
    const narrow = only(whole, "read");
    only(whole, "read write? seek? =name");
    expect(only(narrow, "read")).toBe(narrow);
    expect(Object.keys(only(narrow, "read write? seek? =name"))).toEqual(["read"]);
  });

  it("takes the list at its first word", () => {
    const whole = file();
    const words = ["read", "read write", "read", "read write", "read", "read write"];
    only(whole, { toString: () => words.shift() } as never);
    expect(Object.keys(only(whole, "read"))).toEqual(["read"]);
    expect(Object.keys(only(whole, "read write"))).toEqual(["read", "write"]);
  });

  it("keeps lists apart that are named like what all objects have", () => {
    const whole = Namespace({ toString: () => "x", valueOf: () => 1 });
    expect(Object.keys(only(whole, "toString"))).toEqual(["toString"]);
    expect(Object.keys(only(whole, "valueOf"))).toEqual(["valueOf"]);
  });

  it("hands out what each reader of a Namespace gets a copy of", () => {
    const facet = only(Namespace({ read: () => 1, ages: new Map([["a", 1]]) }), "read =ages") as {
      ages: Map<string, number>;
    };
    facet.ages.set("a", 99);
    expect(facet.ages.get("a")).toBe(1);
  });
});
