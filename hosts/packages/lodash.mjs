// Collections: chains, deep clones and merges, templates, currying, debouncing.
import _ from "lodash";

export default async () => {
  const calls = [];
  const late = _.debounce((x) => calls.push(x), 2);
  late(1);
  late(2);
  await new Promise((resolve) => setTimeout(resolve, 20));
  return [
    _.chain([3, 1, 2])
      .map((x) => x * 2)
      .sortBy()
      .groupBy((x) => x > 2)
      .value(),
    _.merge({ a: { b: [1] } }, { a: { c: 2, b: [3, 4] } }),
    _.cloneDeep({ d: new Date(0), m: new Map([[1, { a: /x/g }]]), s: new Set([1]) }),
    _.template("<% for (const x of list) { %><b><%- x %></b><% } %>")({ list: ["<", "y"] }),
    _.curry((a, b, c) => a + b + c)(1)(2)(3),
    _.isEqual({ a: [new Map([[1, 2]])] }, { a: [new Map([[1, 2]])] }),
    [_.isPlainObject({}), _.isError(new TypeError("x")), _.isFunction(async () => {}), _.isEmpty(new Map())],
    _.memoize((x) => x + 1)(1),
    _.set({}, "a[0].b", 1),
    calls,
  ];
};
