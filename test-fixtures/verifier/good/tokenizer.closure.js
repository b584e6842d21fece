(function (emitted$, imports$) { "use strict"; const { fail: fail$, put: put$, within: within$, leave: leave$, harden: harden$, safe: safe$ } = emitted$; const { JSON, Math, Number, Object, ReferenceError, SyntaxError } = safe$(); /** A tokenizer, a Pratt parser and an evaluator for arithmetic with names and functions. */
                   
                                                                            
                                                                         
                                                                             
                                                  

           
                                     
                                  
                                                
                                    
                                                                  

const OPERATORS = "+-*/^(),";
const PRECEDENCE                                   = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 3 };

const isDigit = (c                    )          => c !== undefined && c >= "0" && c <= "9";
const isLetter = (c                    )          => c !== undefined && /^[a-z_]$/i.test(c);

       function tokenize(source        )          {
  const tokens          = [];
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

function parse(tokens                  )       {
  let next = 0;
  const peek = ()        => tokens[next] ?? { kind: "end", at: -1 };
  const isNext = (text        )          => {
    const token = peek();
    return token.kind === "operator" && token.text === text;
  };
  const expect = (text        )       => {
    if (!isNext(text)) throw new SyntaxError(`expected ${text} at ${peek().at}`);
    next++;
  };

  function atom()       {
    const token = peek();
    next++;
    switch (token.kind) {
      case "number":
        return { kind: "number", value: token.value };
      case "name": {
        if (!isNext("(")) return { kind: "name", name: token.text };
        next++;
        const args         = [];
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

  function expression(minimum        )       {
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

function evaluateTree(tree      , names                                  )         {
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

       const evaluate = (source        , names                         = {})         =>
  ((typeof source !== "string") && fail$("evaluate", "source", "string", source), names = record$(names, "evaluate", "names"), evaluateTree(parse(tokenize(source)), names));

function tokenize$(a$0) { return leave$(tokenize(string$(a$0, "tokenize", "source"))); }
function record$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Record<string, number>", x);
  let isKey = false;
  let at = "";
  try {
    const y = {  };
    const ks = Object.keys(x);
    isKey = true;
    for (let i = 0; i < ks.length; i++) { const k = ks[i]; at = k; const v = x[k]; if (typeof v !== "number" || v !== v) fail$(f, p, "number", v); put$(y, k, v); }
    return y;
  } catch (e) {
    throw within$(e, isKey ? "[" + at + "]" : at, f, p, "Record<string, number>");
  }
}
function string$(x, f, p) {
  if (typeof x !== "string") fail$(f, p, "string", x);
  return x;
}
harden$(OPERATORS, PRECEDENCE, isDigit, isLetter, tokenize, parse, evaluateTree, evaluate, tokenize$, record$, string$);
return { tokenize: tokenize$, evaluate };
})
