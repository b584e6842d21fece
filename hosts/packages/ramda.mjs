// Collections: pipes, lenses, transducers.
import * as R from "ramda";

export default () => [
  R.pipe(
    R.filter((x) => x > 1),
    R.map(R.multiply(2)),
    R.sum,
  )([1, 2, 3]),
  R.over(R.lensPath(["a", "b"]), R.inc, { a: { b: 1 } }),
  R.transduce(R.compose(R.map(R.inc), R.take(2)), R.flip(R.append), [], [1, 2, 3]),
  R.equals(new Map([[1, [2]]]), new Map([[1, [2]]])),
  R.groupBy(R.prop("k"), [{ k: "a" }, { k: "b" }, { k: "a" }]),
  R.toString({ a: new Date(0), b: [1] }),
];
