// Settings: query strings with depth.
import qs from "qs";

export default () => [
  qs.parse("a[b][]=1&a[b][]=2&toString=x&c.d=3", { allowDots: true }),
  qs.stringify({ a: { b: [1, 2] }, d: new Date(0) }),
];
