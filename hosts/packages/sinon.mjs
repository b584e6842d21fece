// Tests: spies, stubs, mocks and a clock.
import sinon from "sinon";

export default async () => {
  const target = {
    add: (a, b) => a + b,
    get now() {
      return 1;
    },
  };
  const spy = sinon.spy(target, "add");
  target.add(1, 2);
  const stub = sinon.stub().onFirstCall().returns(1).onSecondCall().throws(new TypeError("no")).resolves(3);
  const clock = sinon.useFakeTimers({ now: 1000 });
  const ticks = [];
  setInterval(() => ticks.push(Date.now()), 100);
  clock.tick(250);
  const dated = new Date().getTime();
  clock.restore();
  let failed;
  try {
    sinon.assert.calledWith(spy, sinon.match.string);
  } catch (error) {
    failed = [error.name, error.message.split("\n")[0]];
  }
  return [
    spy.calledOnceWithExactly(1, 2),
    stub(),
    await stub.getCall(0).returnValue,
    ticks,
    dated,
    failed,
    sinon.match({ a: 1 }).test({ a: 1, b: 2 }),
  ];
};
