// Tests: assertions in three styles, a plugin, the messages of failures.
import { assert, expect, should, use } from "chai";

export default () => {
  should();
  use((chai, { addMethod }) =>
    addMethod(chai.Assertion.prototype, "even", function () {
      this.assert(this._obj % 2 === 0, "expected #{this} to be even", "expected #{this} to be odd");
    }),
  );
  (5).should.equal(5);
  expect({ a: [1, { b: 2 }] })
    .to.deep.equal({ a: [1, { b: 2 }] })
    .and.have.property("a")
    .that.is.an("array");
  expect(() => {
    throw new RangeError("no");
  }).to.throw(RangeError, /no/);
  assert.sameMembers([1, 2], [2, 1]);
  return [
    () => expect(3).to.be.even(),
    () => expect({ a: 1 }).to.deep.equal({ a: 2 }),
    () => assert.isEmpty([1]),
    () => "x".should.not.be.a("string"),
  ].map((run) => {
    try {
      run();
      return "passed";
    } catch (error) {
      return [error.name, error.message, error.actual, error instanceof Error];
    }
  });
};
