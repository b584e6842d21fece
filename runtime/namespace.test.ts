import { describe, expect, it } from "vitest";
import { isNamespace } from "./brand.ts";
import { Namespace, namespace } from "./namespace.ts";

const refusal = (members: object): string => {
  try {
    Namespace(members);
    return "accepted";
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
    return (error as Error).message;
  }
};

describe("Namespace", () => {
  it("keeps members, frozen through and through", () => {
    const tags = ["a"];
    const made = Namespace({ read: () => 1, tags, nested: { list: [1] }, toString: () => "me" });
    expect(made.read()).toBe(1);
    expect(String(made)).toBe("me");
    expect(isNamespace(made)).toBe(true);
    for (const part of [made, made.read, made.tags, made.nested, made.nested.list])
      expect(part).toSatisfy(Object.isFrozen);
    tags.push("b");
    expect(made.tags).toEqual(["a"]);
    expect(Object.keys(made)).toEqual(["read", "tags", "nested", "toString"]);
  });

  it("closes the prototype that a function expression has", () => {
    // biome-ignore lint/complexity/useArrowFunction: an arrow has no prototype
    const made = Namespace({ read: function () {} });
    expect(Object.isFrozen(made.read.prototype)).toBe(true);
  });

  it("gives a Namespace back as it is, and accepts a null prototype", () => {
    const made = Namespace({ read: () => 1 });
    expect(Namespace(made)).toBe(made);
    expect(Namespace(Object.assign(Object.create(null), { read: () => 2 })).read()).toBe(2);
  });

  it.each([
    [
      "an accessor",
      {
        get read() {
          return () => 1;
        },
      },
      "accessor",
    ],
    ["a symbol", { [Symbol("x")]: () => 1 }, "symbols"],
    // biome-ignore lint/suspicious/noThenProperty: it is what is refused
    ["then", { then: () => 1 }, "then"],
    ["__proto__", JSON.parse('{"__proto__": 1}'), "__proto__"],
    [
      "an instance",
      new (class Reader {
        read() {}
      })(),
      "Namespace.of",
    ],
    ["a Map", new Map(), "Namespace.of"],
    ["an array", [() => 1], "record"],
    ["null", null as unknown as object, "record"],
    ["a function", (() => {}) as object, "record"],
  ])("refuses %s", (_what, members, word) => {
    expect(refusal(members)).toContain(word);
  });

  it("reads each member once, whatever a proxy says later", () => {
    let reads = 0;
    const liar = new Proxy(
      { read: () => 1 },
      {
        getOwnPropertyDescriptor: (target, key) => ({
          ...Reflect.getOwnPropertyDescriptor(target, key)!,
          value: () => ++reads,
        }),
        get: () => {
          throw new Error("must not be read twice");
        },
      },
    );
    const { read } = Namespace(liar);
    expect([read(), read()]).toEqual([1, 2]);
    expect(isNamespace(liar)).toBe(false);
  });

  it("takes a name that Object.prototype has", () => {
    expect(Namespace({ constructor: () => 1, valueOf: () => 2 }).valueOf()).toBe(2);
  });
});

describe("Namespace.of", () => {
  class Reader {
    #at = 0;
    read() {
      return ++this.#at;
    }
    seek() {
      this.#at = 0;
    }
  }
  it("binds the named methods and nothing else", () => {
    const reader = new Reader();
    const { read, ...rest } = Namespace.of(reader, ["read"]);
    expect([read(), read(), reader.read()]).toEqual([1, 2, 3]);
    expect(rest).toEqual({});
  });
  it("refuses what is no method", () => {
    expect(() => Namespace.of({ size: 1 }, ["size"])).toThrow(/`size` is not a method/);
  });
});

describe("namespace", () => {
  it("stamps the literal itself and copies its data", () => {
    const list = [1];
    const literal = { read: () => 1, list };
    const made = namespace(literal);
    list.push(2);
    expect(made).toBe(literal);
    expect(isNamespace(made)).toBe(true);
    expect(made.list).toEqual([1]);
    for (const part of [made, made.read, made.list]) expect(part).toSatisfy(Object.isFrozen);
  });
});

describe("the brand", () => {
  it.each([
    ["a copy", () => ({ ...Namespace({ read: () => 1 }) })],
    ["an heir", () => Object.create(Namespace({ read: () => 1 }))],
    ["a proxy", () => new Proxy(Namespace({ read: () => 1 }), {})],
    ["a lookalike", () => Object.freeze({ read: Object.freeze(() => 1) })],
    ["a primitive", () => "x"],
    ["a function", () => () => 1],
    ["null", () => null],
  ])("is not on %s", (_what, make) => {
    expect(isNamespace(make())).toBe(false);
  });

  it.each([Namespace, namespace])("gives every reader a copy of what cannot be frozen", (make) => {
    const settings = new Map([["a", 1]]);
    const cap = make({ settings, nested: [{ at: new Date(0) }], read: () => settings.get("a") });
    cap.settings.set("a", 2);
    cap.nested[0]!.at.setTime(5);
    expect(cap.settings.get("a")).toBe(1);
    expect(cap.nested[0]!.at.getTime()).toBe(0);
    expect(cap.read()).toBe(1);
    expect(Object.keys(cap)).toEqual(["settings", "nested", "read"]);
  });
});
