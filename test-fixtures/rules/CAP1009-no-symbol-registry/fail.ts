export const shared = (): symbol => Symbol.for("app.shared");
//~ CAP1009
export const keyed = (symbol: symbol): string | undefined => Symbol["keyFor"](symbol);
//~ CAP1009
export const taken = (name: string): symbol => {
  const { for: find } = Symbol;
  //~ CAP1009
  return find(name);
};
export const aliased = (name: string): symbol => {
  const Registry = Symbol;
  return Registry.for(name);
  //~ CAP1009
};
