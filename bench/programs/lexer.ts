/** Text to tokens to a sum: a lexer and a recursive-descent parser for arithmetic. */
export type Token =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "sign"; readonly sign: string };

export type Tree =
  | { readonly kind: "leaf"; readonly value: number }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "pair"; readonly sign: string; readonly left: Tree; readonly right: Tree };

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;

export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const start = at;
    if (code === 32 || code === 10) {
      at++;
    } else if (isDigit(code)) {
      while (isDigit(text.charCodeAt(at)) || text[at] === ".") at++;
      tokens.push({ kind: "number", value: Number(text.slice(start, at)) });
    } else if (isLetter(code)) {
      while (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))) at++;
      tokens.push({ kind: "name", text: text.slice(start, at) });
    } else {
      at++;
      tokens.push({ kind: "sign", sign: text.slice(start, at) });
    }
  }
  return tokens;
}

const strength: Readonly<Record<string, number>> = { "+": 1, "-": 1, "*": 2, "/": 2 };

export function parse(tokens: readonly Token[]): Tree {
  let at = 0;
  const primary = (): Tree => {
    const token = tokens[at++];
    if (token === undefined) throw new SyntaxError("the text ends too early");
    switch (token.kind) {
      case "number":
        return { kind: "leaf", value: token.value };
      case "name":
        return { kind: "variable", name: token.text };
      case "sign": {
        if (token.sign !== "(") throw new SyntaxError(`unexpected ${token.sign}`);
        const inner = sum(0);
        at++;
        return inner;
      }
    }
  };
  const sum = (least: number): Tree => {
    let left = primary();
    for (;;) {
      const token = tokens[at];
      const power = token?.kind === "sign" ? (strength[token.sign] ?? 0) : 0;
      if (token?.kind !== "sign" || power <= least) return left;
      at++;
      left = { kind: "pair", sign: token.sign, left, right: sum(power) };
    }
  };
  return sum(0);
}

export function evaluate(tree: Tree, variables: ReadonlyMap<string, number>): number {
  switch (tree.kind) {
    case "leaf":
      return tree.value;
    case "variable":
      return variables.get(tree.name) ?? 0;
    case "pair": {
      const left = evaluate(tree.left, variables);
      const right = evaluate(tree.right, variables);
      if (tree.sign === "+") return left + right;
      if (tree.sign === "-") return left - right;
      return tree.sign === "*" ? left * right : left / (right || 1);
    }
  }
}

export function run(size: number): string {
  const variables = new Map([
    ["rate", 1.25],
    ["count", 12],
  ]);
  let total = 0;
  for (let turn = 0; turn < size * 1000; turn++) {
    const text = `(${turn} + count) * rate - ${turn % 7} / (3 + ${turn % 5}) + rate * (count - ${turn % 11})`;
    total += evaluate(parse(tokenize(text)), variables);
  }
  return total.toFixed(4);
}
