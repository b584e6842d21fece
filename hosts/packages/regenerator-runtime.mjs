// Helpers of compiled code: generators and async functions of ES5.
import runtime from "regenerator-runtime";

export default async () => {
  const made = runtime.mark(function count(n) {
    let i;
    return runtime.wrap((state) => {
      for (;;)
        switch ((state.prev = state.next)) {
          case 0:
            i = 0;
            state.next = 2;
            return i;
          case 2:
            return state.abrupt("return", n);
          default:
            return state.stop();
        }
    }, count);
  });
  const it = made(3);
  return [it.next(), it.next(), it.next(), String(it)];
};
