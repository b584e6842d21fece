// Control flow: promises of its own, with cancellation, timeouts and long stacks.
import Bluebird from "bluebird";

export default async () => {
  const fs = Bluebird.promisifyAll({ read: (name, done) => setImmediate(done, null, `${name}!`) });
  const late = await Bluebird.delay(50)
    .timeout(1, "too late")
    .catch(Bluebird.TimeoutError, (error) => [error.name, error.message]);
  const typed = await Bluebird.reject(new TypeError("x"))
    .catch(RangeError, () => "wrong")
    .catch(TypeError, (error) => error.message);
  return [
    await Bluebird.map([1, 2, 3], (x) => Bluebird.resolve(x * 2), { concurrency: 1 }),
    await fs.readAsync("a"),
    late,
    typed,
    await Bluebird.resolve([1, 2]).spread((a, b) => a + b),
    await Bluebird.coroutine(function* () {
      return (yield Bluebird.resolve(1)) + 1;
    })(),
    Object.keys(await Bluebird.props({ a: Bluebird.resolve(1) })),
  ];
};
