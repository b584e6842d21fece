export function made(): boolean {
  return new.target !== undefined;
  //~ CAP3004
}
export const arrow = function (): () => unknown {
  return () => new.target;
  //~ CAP3004
};
