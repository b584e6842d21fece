export function lie(): number {
  let n: number;
  const read = (): number => n;
  //~ CAP2007
  const early = read();
  n = 1;
  return early + n;
}
export function viaVar(): number {
  const read = (): number => n;
  //~ CAP2007
  const early = read();
  var n: number = 1;
  //~ CAP3006
  return early + n;
}
export function sometimes(flag: boolean): () => string {
  let name: string;
  if (flag) name = "yes";
  return () => name;
  //~ CAP2007
}
export function hoisted(): string {
  const early = get();
  let name: string;
  name = "late";
  return early;
  function get(): string {
    return name;
    //~ CAP2007
  }
}
export function deferred(): () => void {
  let resolve: () => void;
  void new Promise<void>((done) => {
    resolve = done;
  });
  return () => resolve();
  //~ CAP2007
}
export function broken(kind: number): () => string {
  let name: string;
  switch (kind) {
    case 1:
      if (kind > 0) break;
      name = "one";
      break;
    default:
      name = "other";
  }
  return () => name;
  //~ CAP2007
}
