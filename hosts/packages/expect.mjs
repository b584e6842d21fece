// Tests: jest's matchers, mocks of arguments, and the messages of failures.
import { expect } from "expect";

const messageOf = (run) => {
  try {
    run();
    return "passed";
  } catch (error) {
    return [error.message, error instanceof Error];
  }
};

export default async () => {
  expect.extend({ toBeEven: (x) => ({ pass: x % 2 === 0, message: () => `${x} is odd` }) });
  expect({ a: [1, new Date(0), new Map([[1, { b: 2 }]])] }).toEqual({ a: [1, new Date(0), new Map([[1, { b: 2 }]])] });
  expect({ a: 1, b: "xyz" }).toMatchObject({ b: expect.stringContaining("y") });
  expect(() => {
    throw new TypeError("no way");
  }).toThrow(TypeError);
  await expect(Promise.reject(new Error("x"))).rejects.toThrow("x");
  return [
    messageOf(() => expect({ a: 1, b: [1, 2] }).toEqual({ a: 1, b: [1, 3] })),
    messageOf(() => expect(3).toBeEven()),
    messageOf(() => expect([1]).not.toContain(1)),
    messageOf(() => expect(new (class A {})()).toStrictEqual({})),
  ];
};
