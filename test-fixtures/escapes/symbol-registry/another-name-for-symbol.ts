// family: symbol-registry
// bites: plain
// stopped: runtime
export default function attack(): string {
  const [make] = [Symbol];
  const find: unknown = make["fo".concat("r") as keyof SymbolConstructor];
  if (typeof find !== "function") return "no such member";
  const same = (find as (name: string) => symbol)("a") === (find as (name: string) => symbol)("a");
  return same ? "BITTEN:a symbol that the whole process shares" : "nothing";
}
