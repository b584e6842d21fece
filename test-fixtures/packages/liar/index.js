// What the declarations say of numbers is a lie, each time.
export class Box {
  static count = "many";
  constructor(n) {
    this.n = `${n}!`;
    this.inner = { a: "inner" };
    this.list = ["element"];
  }
  twice() {
    return `${this.n}${this.n}`;
  }
  get size() {
    return "size";
  }
  *[Symbol.iterator]() {
    yield "walked";
  }
}
export const boxes = () => [new Box(1)];
export const wrap = () => ({ box: new Box(1) });
export const each = (f) => f(new Box(1));
export class Bag extends Array {}
export const bag = () => Bag.of("element");
export const dict = () => ({ get: (key) => `value of ${key}`, k: "value" });
export const counter = Object.assign(() => "called", { level: "high" });
export const alias = () => ({ n: "one", twice: () => "two" });
export const plain = () => ({ n: 1, more: "more" });
export const loose = () => ({ flag: "flag", list: ["element"], deep: { a: "inner" } });
