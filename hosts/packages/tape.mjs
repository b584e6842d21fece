// Tests: assertions that print the Test Anything Protocol.
import tape from "tape";

export default async () => {
  const test = tape.createHarness();
  let out = "";
  const stream = test.createStream();
  stream.on("data", (chunk) => void (out += chunk));
  test("one", (t) => {
    t.plan(3);
    t.deepEqual({ a: [1] }, { a: [1] });
    t.throws(() => {
      throw new TypeError("no");
    }, TypeError);
    setTimeout(() => t.ok(true), 1);
  });
  await new Promise((resolve) => stream.on("end", resolve));
  return out;
};
