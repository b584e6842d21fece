// Polyfills: the library that changes no intrinsics, for other libraries.
import from from "core-js-pure/actual/array/from.js";
import PureMap from "core-js-pure/actual/map/index.js";
import PurePromise from "core-js-pure/actual/promise/index.js";
import at from "core-js-pure/actual/string/at.js";

export default async () => [
  from(new Set([1, 2])),
  [...PureMap.groupBy([1, 2, 3], (x) => x % 2).keys()],
  await PurePromise.allSettled([PurePromise.resolve(1), PurePromise.reject(2)]),
  at("abc", -1),
];
