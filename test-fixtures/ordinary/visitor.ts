export type Expr = { readonly op: "num"; readonly value: number } | { readonly op: "add" | "mul"; readonly left: Expr; readonly right: Expr } | { readonly op: "let"; readonly name: string; readonly value: Expr; readonly body: Expr } | { readonly op: "var"; readonly name: string };
interface Visitor<R> { num(value: number): R; binary(op: "add" | "mul", left: R, right: R): R; let(name: string, value: R, body: () => R): R; variable(name: string): R }
const visit = <R>(expr: Expr, visitor: Visitor<R>): R => {
  switch (expr.op) {
    case "num": return visitor.num(expr.value);
    case "var": return visitor.variable(expr.name);
    case "let": return visitor.let(expr.name, visit(expr.value, visitor), () => visit(expr.body, visitor));
    default: return visitor.binary(expr.op, visit(expr.left, visitor), visit(expr.right, visitor));
  }
};
export const evaluate = (expr: Expr): number => {
  const scope = new Map<string, number>();
  return visit<number>(expr, { num: (n) => n, binary: (op, l, r) => (op === "add" ? l + r : l * r), let: (name, value, body) => { scope.set(name, value); return body(); }, variable: (name) => scope.get(name) ?? 0 });
};
export const print = (expr: Expr): string => visit<string>(expr, { num: String, binary: (op, l, r) => `(${l} ${op === "add" ? "+" : "*"} ${r})`, let: (name, value, body) => `let ${name} = ${value} in ${body()}`, variable: (name) => name });
export const run = (): unknown => { const expr: Expr = { op: "let", name: "x", value: { op: "num", value: 3 }, body: { op: "add", left: { op: "var", name: "x" }, right: { op: "mul", left: { op: "num", value: 2 }, right: { op: "var", name: "x" } } } }; return [evaluate(expr), print(expr)]; };
