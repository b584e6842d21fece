import { namespace as namespace$, fail as fail$, capability as capability$, isNamespace as isNamespace$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; const { RangeError } = safe$();                         
                       
                                               
 

export function makePurse(start        )        { if (typeof start !== "number" || start !== start) fail$("makePurse", "start", "number", start);
  let balance = start;
  return namespace$({
    getBalance: () => balance,
    deposit: (amount, source) => { if (typeof amount !== "number" || amount !== amount) fail$("deposit", "amount", "number", amount); source = Purse$(source, "deposit", "source");
      const there = number$(source.getBalance(), "source.getBalance", "()");
      if (there < amount) throw new RangeError("overdraft");
      balance += amount;
    },
  });
}

export const drain = (from       , into       , log                         )       => { from = Purse$(from, "drain", "from"); into = Purse$(into, "drain", "into"); if (typeof log !== "function" && log !== undefined) fail$("drain", "log", "((text: string) => void) | undefined", log);
  into.deposit(number$(from.getBalance(), "from.getBalance", "()"), from);
  log?.(`moved ${number$(into.getBalance(), "into.getBalance", "()")}`);
};

function Purse$(x, f, p) {
  return isNamespace$(x) && typeof x.getBalance === "function" && typeof x.deposit === "function" ? x : capability$(x, f, p, "Purse", "getBalance deposit");
}
function number$(x, f, p) {
  if (typeof x !== "number" || x !== x) fail$(f, p, "number", x);
  return x;
}
harden$(makePurse, drain, Purse$, number$);
