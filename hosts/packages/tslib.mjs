// Helpers of compiled code: classes, generators, decorators, spreads, await of ES5.
import * as tslib from "tslib";

export default async () => {
  const Base = (() => {
    function Base(name) {
      this.name = name;
    }
    Base.prototype.hello = function () {
      return `hello ${this.name}`;
    };
    return Base;
  })();
  const Failure = ((Parent) => {
    tslib.__extends(Failure, Parent);
    function Failure(message) {
      const self = Parent.call(this, message) || this;
      Object.setPrototypeOf(self, Failure.prototype);
      self.name = "Failure";
      return self;
    }
    return Failure;
  })(Error);
  const Child = ((Parent) => {
    tslib.__extends(Child, Parent);
    function Child() {
      return (Parent !== null && Parent.apply(this, arguments)) || this;
    }
    Child.prototype.toString = function () {
      return this.hello();
    };
    return Child;
  })(Base);
  const failure = new Failure("x");
  const sum = await tslib.__awaiter(undefined, undefined, undefined, function () {
    let one;
    return tslib.__generator(this, (state) => {
      if (state.label === 0) return [4, Promise.resolve(1)];
      one = state.sent();
      return [2, one + 1];
    });
  });
  return [
    String(new Child("Ada")),
    [failure instanceof Failure, String(failure)],
    sum,
    tslib.__spreadArray([1], [2, 3], false),
    tslib.__rest({ a: 1, b: 2 }, ["a"]),
    tslib.__assign({ a: 1 }, { toString: 2 }),
    tslib.__makeTemplateObject(["a"], ["b"]).raw,
  ];
};
