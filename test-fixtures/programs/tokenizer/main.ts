/** A tokenizer, a Pratt parser and an evaluator for arithmetic with names and functions. */
export type Token =
  | { readonly kind: "number"; readonly value: number; readonly at: number }
  | { readonly kind: "name"; readonly text: string; readonly at: number }
  | { readonly kind: "operator"; readonly text: string; readonly at: number }
  | { readonly kind: "end"; readonly at: number };

type Tree =
  | { kind: "number"; value: number }
  | { kind: "name"; name: string }
  | { kind: "call"; name: string; args: Tree[] }
  | { kind: "unary"; operand: Tree }
  | { kind: "binary"; operator: string; left: Tree; right: Tree };

const OPERATORS = "+-*/^(),";
const PRECEDENCE: Readonly<Record<string, number>> = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 3 };

const isDigit = (c: string | undefined): boolean => c !== undefined && c >= "0" && c <= "9";
const isLetter = (c: string | undefined): boolean => c !== undefined && /^[a-z_]$/i.test(c);

export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const c = source[at];
    const start = at;
    if (c === " " || c === "\t" || c === "\n") {
      at++;
    } else if (isDigit(c) || (c === "." && isDigit(source[at + 1]))) {
      while (isDigit(source[at]) || source[at] === ".") at++;
      tokens.push({ kind: "number", value: Number(source.slice(start, at)), at: start });
    } else if (isLetter(c)) {
      do at++;
      while (isLetter(source[at]) || isDigit(source[at]));
      tokens.push({ kind: "name", text: source.slice(start, at), at: start });
    } else if (c !== undefined && OPERATORS.includes(c)) {
      at++;
      tokens.push({ kind: "operator", text: c, at: start });
    } else {
      throw new SyntaxError(`unexpected ${JSON.stringify(c)} at ${start}`);
    }
  }
  tokens.push({ kind: "end", at });
  return tokens;
}

function parse(tokens: readonly Token[]): Tree {
  let next = 0;
  const peek = (): Token => tokens[next] ?? { kind: "end", at: -1 };
  const isNext = (text: string): boolean => {
    const token = peek();
    return token.kind === "operator" && token.text === text;
  };
  const expect = (text: string): void => {
    if (!isNext(text)) throw new SyntaxError(`expected ${text} at ${peek().at}`);
    next++;
  };

  function atom(): Tree {
    const token = peek();
    next++;
    switch (token.kind) {
      case "number":
        return { kind: "number", value: token.value };
      case "name": {
        if (!isNext("(")) return { kind: "name", name: token.text };
        next++;
        const args: Tree[] = [];
        while (!isNext(")")) {
          args.push(expression(0));
          if (!isNext(")")) expect(",");
        }
        expect(")");
        return { kind: "call", name: token.text, args };
      }
      case "operator":
        if (token.text === "-") return { kind: "unary", operand: expression(3) };
        if (token.text === "(") {
          const inner = expression(0);
          expect(")");
          return inner;
        }
        throw new SyntaxError(`unexpected ${token.text} at ${token.at}`);
      case "end":
        throw new SyntaxError("unexpected end");
    }
  }

  function expression(minimum: number): Tree {
    let left = atom();
    for (;;) {
      const token = peek();
      const precedence = token.kind === "operator" ? PRECEDENCE[token.text] : undefined;
      if (token.kind !== "operator" || precedence === undefined || precedence <= minimum) return left;
      next++;
      const right = expression(token.text === "^" ? precedence - 1 : precedence);
      left = { kind: "binary", operator: token.text, left, right };
    }
  }

  const tree = expression(0);
  if (peek().kind !== "end") throw new SyntaxError(`unexpected input at ${peek().at}`);
  return tree;
}

function evaluateTree(tree: Tree, names: Readonly<Record<string, number>>): number {
  switch (tree.kind) {
    case "number":
      return tree.value;
    case "name": {
      const value = names[tree.name];
      if (value === undefined) throw new ReferenceError(`${tree.name} is not defined`);
      return value;
    }
    case "call": {
      const args = tree.args.map((arg) => evaluateTree(arg, names));
      if (tree.name === "max") return Math.max(...args);
      if (tree.name === "min") return Math.min(...args);
      if (tree.name === "sqrt") return Math.sqrt(args[0] ?? NaN);
      throw new ReferenceError(`${tree.name} is not a function`);
    }
    case "unary":
      return -evaluateTree(tree.operand, names);
    case "binary": {
      const left = evaluateTree(tree.left, names);
      const right = evaluateTree(tree.right, names);
      switch (tree.operator) {
        case "+":
          return left + right;
        case "-":
          return left - right;
        case "*":
          return left * right;
        case "/":
          return left / right;
        default:
          return left ** right;
      }
    }
  }
}

export const evaluate = (source: string, names: Record<string, number> = {}): number =>
  evaluateTree(parse(tokenize(source)), names);
