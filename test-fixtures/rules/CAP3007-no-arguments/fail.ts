export function count(): number {
  return arguments.length;
  //~ CAP3007
}
export const first = function (a: number): unknown {
  const inner = (): unknown => arguments[1];
  //~ CAP3007
  return a === 0 ? inner() : arguments[0];
  //~ CAP3007
};
