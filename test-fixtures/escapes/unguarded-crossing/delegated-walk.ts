// family: unguarded-crossing
// bites: plain
// stopped: runtime
function* all(list: Iterable<number>): Generator<number> {
  yield* list;
}

export const get = (list: Iterable<number>): number => [...all(list)][0] ?? 0;
