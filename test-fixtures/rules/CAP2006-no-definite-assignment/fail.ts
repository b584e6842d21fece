export function lie(): string {
  let name!: string;
  //~ CAP2006
  return name;
}
export function deferred(): () => void {
  let resolve!: () => void, kept = 0;
  //~ CAP2006
  void new Promise<void>((done) => {
    resolve = done;
    kept++;
  });
  return () => {
    if (kept > 0) resolve();
  };
}
