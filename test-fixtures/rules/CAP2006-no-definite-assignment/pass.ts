export function deferred(): () => void {
  let resolve: (() => void) | undefined;
  void new Promise<void>((done) => {
    resolve = done;
  });
  return () => resolve?.();
}
export function choose(flag: boolean): string {
  let name: string;
  if (flag) name = "yes";
  else name = "no";
  return name;
}
export const sure = (name: string | undefined): string => name!;
