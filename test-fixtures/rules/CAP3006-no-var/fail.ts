export function total(values: readonly number[]): number {
  var sum = 0;
  //~ CAP3006
  var scale = 2;
  //~ CAP3006
  for (var i = 0; i < values.length; i++) sum += (values[i] ?? 0) * scale;
  //~ CAP3006
  return sum;
}
export function hoisted(flag: boolean): number | undefined {
  if (flag) {
    var n: number | undefined = 1;
    //~ CAP3006
  }
  return n;
}
export function early(): number | undefined {
  const before = () => late;
  var late: number | undefined = 1;
  //~ CAP3006
  return before();
}
export function again(n: number): number {
  var n = n + 1;
  //~ CAP3006
  return n;
}
export function late(values: readonly number[]): (() => number)[] {
  const all: (() => number)[] = [];
  for (var value of values) all.push(() => value);
  //~ CAP3006
  for (var index in values) all.push(() => 1), void index;
  //~ CAP3006
  return all;
}
