interface Point { x: number; y: number; z?: number }
export function length({ x, y, z = 0 }: Point): number { return Math.hypot(x, y, z); }
export const swap = ([a, b]: readonly [number, string]): [string, number] => [b, a];
export function options({ name = "none", size: { w, h } = { w: 1, h: 1 }, ...rest }: { name?: string; size?: { w: number; h: number }; [key: string]: unknown } = {}): unknown {
  return [name, w, h, Object.keys(rest)];
}
export const run = (): unknown => {
  const { a, ...others } = { a: 1, b: 2, c: 3 };
  let [first, second] = [1, 2];
  [first, second] = [second, first];
  const [head = 0, ...tail] = [5, 6, 7];
  const { p: { q: [, deep] } } = { p: { q: [1, 2] as const } };
  for (const [key, { v }] of Object.entries({ k: { v: 1 } })) others.b += key.length + v;
  return [length({ x: 3, y: 4 }), swap([1, "x"]), options(), options({ name: "n", more: 1 }), a, others, first, second, head, tail, deep];
};
