// Polyfills: the whole library, which replaces what engines do not have yet.
import "core-js/full/index.js";

export default async () => [
  [1, 2, 3].at(-1),
  Object.groupBy([1, 2], (x) => (x > 1 ? "b" : "a")),
  [..."a1b2".matchAll(/\d/g)].map(String),
  new Set([1, 2]).union(new Set([3])).size,
  await Promise.any([Promise.reject(1), Promise.resolve(2)]),
];
