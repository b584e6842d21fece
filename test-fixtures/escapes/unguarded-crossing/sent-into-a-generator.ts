// family: unguarded-crossing
// bites: plain
// stopped: runtime
export function* get(): Generator<number, void, number> {
  let got = yield 1;
  for (;;) got = yield got;
}
