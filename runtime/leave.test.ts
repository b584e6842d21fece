// biome-ignore-all lint/suspicious/noThenProperty: thenables are what is refused here
import { describe, expect, it } from "vitest";
import { leave, leaveFresh } from "./leave.ts";
import { Namespace } from "./namespace.ts";

describe("leave", () => {
  it.each([1, "x", true, null, undefined, 1n, Symbol("s")])("lets %s pass", (value) => {
    expect(leave(value)).toBe(value);
  });

  it("lets a Namespace pass, and freezes a function", () => {
    const made = Namespace({ read: () => 1 });
    expect(leave(made)).toBe(made);
    const call = () => 1;
    expect(leave(call)).toBe(call);
    expect(Object.isFrozen(call)).toBe(true);
  });

  it("copies data, frozen through and through, and leaves the original alone", () => {
    const inner = Namespace({ read: () => 1 });
    const data = { list: [1, { deep: [2] }], inner, call: () => 1, none: null, toString: "data", constructor: 1 };
    const copy = leave(data);
    expect(copy).toEqual(data);
    expect(copy.inner).toBe(inner);
    expect(copy.call).toBe(data.call);
    const nested = copy.list[1] as { deep: number[] };
    for (const part of [copy, copy.list, nested, nested.deep, copy.call]) expect(part).toSatisfy(Object.isFrozen);
    data.list.push(3);
    (data.list[1] as { deep: number[] }).deep.push(4);
    expect(copy.list).toEqual([1, { deep: [2] }]);
    expect(Object.isFrozen(data)).toBe(false);
  });

  it("copies Map, Set, Date, buffers and bytes", () => {
    const key = { k: 1 };
    const data = {
      map: new Map([[key, { v: [1] }]]),
      set: new Set([[1]]),
      date: new Date(5),
      buffer: new Uint8Array([1, 2]).buffer,
      bytes: new Uint8Array([1, 2]),
      floats: new Float64Array([0.5]),
      node: Buffer.from("ab"),
    };
    const copy = leave(data);
    expect(copy.map).toEqual(data.map);
    expect([...copy.map.keys()][0]).not.toBe(key);
    expect(Object.isFrozen([...copy.map.values()][0]!.v)).toBe(true);
    expect(copy.set).toEqual(data.set);
    expect(copy.date.getTime()).toBe(5);
    expect(new Uint8Array(copy.buffer)).toEqual(new Uint8Array([1, 2]));
    expect(Object.getPrototypeOf(copy.node)).toBe(Uint8Array.prototype);
    expect([...copy.node]).toEqual([97, 98]);
    for (const name of ["map", "set", "date", "buffer", "bytes", "floats"] as const)
      expect(copy[name]).not.toBe(data[name]);
    copy.bytes[0] = 9;
    expect(data.bytes[0]).toBe(1);
    expect(copy.floats[0]).toBe(0.5);
  });

  it("keeps cycles and shared parts", () => {
    const shared = { s: 1 };
    const data: Record<string, unknown> = { a: shared, b: [shared] };
    data.self = data;
    const copy = leave(data) as { a: object; b: object[]; self: object };
    expect(copy.self).toBe(copy);
    expect(copy.b[0]).toBe(copy.a);
    expect(copy.a).not.toBe(shared);
  });

  it("takes any depth", () => {
    let chain: { next: unknown } = { next: null };
    for (let i = 0; i < 200_000; i++) chain = { next: chain };
    expect(Object.isFrozen(leave(chain).next)).toBe(true);
  });

  it("drops what data does not have", () => {
    class Money {}
    const money = new Money();
    const data = Object.defineProperty({ [Symbol("x")]: 1, money, own: 1 }, "hidden", { value: 1 });
    expect(Reflect.ownKeys(leave(data))).toEqual(["money", "own"]);
    expect(leave(data).money).toBe(money);
    const dictionary = Object.assign(Object.create(null), JSON.parse('{"__proto__": 1, "a": 2}'));
    expect(Object.entries(leave(dictionary))).toEqual([
      ["__proto__", 1],
      ["a", 2],
    ]);
  });

  it.each([
    ["an instance", new (class Money {})()],
    ["an error", new Error("x")],
    ["a pattern", /x/],
    ["an heir of Map.prototype", Object.create(Map.prototype)],
    ["an heir of Date.prototype", Object.create(Date.prototype)],
    ["an heir of ArrayBuffer.prototype", Object.create(ArrayBuffer.prototype)],
    ["a view", new DataView(new ArrayBuffer(1))],
  ])("lets %s pass as it is", (_what, value) => {
    expect(leave(value)).toBe(value);
  });

  it("makes a promise one of what leaves, whatever class it says it has", async () => {
    const own = ["a"];
    const Liar = class {
      constructor(run: (done: () => void, failed: () => void) => void) {
        run(
          () => {},
          () => {},
        );
      }
    };
    const promise = Object.assign(Promise.resolve(own), { constructor: { [Symbol.species]: Liar } });
    const [first] = [await leave({ promise }).promise];
    expect(first).toEqual(["a"]);
    expect(first).not.toBe(own);
    expect(Object.isFrozen(first)).toBe(true);
    await expect(leave(Promise.reject(new RangeError("no")))).rejects.toThrow("no");
  });

  it.each([
    ["a record", { then: () => 0 }],
    ["a part of a record", [{ a: { then: () => 0 } }]],
    ["a function", Object.assign(() => 0, { then: () => 0 })],
    [
      "an instance",
      new (class Late {
        then(): void {}
      })(),
    ],
  ])("refuses %s with a method `then`: whoever awaits it would call that", (_what, value) => {
    expect(() => leave(value)).toThrow(/then/);
  });

  it("lets data be called `then`", () => {
    expect(leave({ if: 1, then: 2 })).toEqual({ if: 1, then: 2 });
  });

  it("asks a proxy once for each part, and calls no method of it", () => {
    const asked: string[] = [];
    const ask = (name: string) => (target: object, key: PropertyKey) => {
      asked.push(`${name} ${String(key)}`);
      return Reflect.get(target, key);
    };
    const list = new Proxy([1, 2], { get: ask("list") });
    expect(leave({ list }).list).toEqual([1, 2]);
    expect(asked).toEqual(["list length", "list 0", "list 1"]);
  });
});

describe("leaveFresh", () => {
  it("freezes a record where it is, if no part of it is another object", () => {
    const inner = Namespace({ read: () => 1 });
    const fresh = { a: 1, b: "x", c: null, d: undefined, inner };
    expect(leaveFresh(fresh)).toBe(fresh);
    expect(fresh).toSatisfy(Object.isFrozen);
    expect([leaveFresh(null), leaveFresh("text", true)]).toEqual([null, "text"]);
  });

  it("copies it if it holds what others may hold, as ever", () => {
    const held = [1];
    const fresh = { held, again: held };
    const left = leaveFresh(fresh);
    expect(left).not.toBe(fresh);
    expect(left.held).not.toBe(held);
    expect(left.held).toBe(left.again);
    for (const part of [left, left.held]) expect(part).toSatisfy(Object.isFrozen);
    expect(held).not.toSatisfy(Object.isFrozen);
    expect(() => leaveFresh({ then: () => 1 })).toThrow("`then` would be called");
  });

  it("freezes all of it where the parts were made with it", () => {
    const fresh = { a: { b: { c: 1 } } };
    expect(leaveFresh(fresh, true)).toBe(fresh);
    for (const part of [fresh, fresh.a, fresh.a.b]) expect(part).toSatisfy(Object.isFrozen);
  });
});
