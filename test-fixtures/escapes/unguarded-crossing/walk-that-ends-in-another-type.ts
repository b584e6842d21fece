// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = (f: () => Generator<string, number>): number => {
  const walk = f();
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value;
  }
};
