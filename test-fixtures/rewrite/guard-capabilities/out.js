import { namespace as namespace$, number as number$, capability as capability$, isNamespace as isNamespace$, fail as fail$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; const { RangeError } = safe$();                         
                       
                                               
 

export function makePurse(start        )        { number$(start, "makePurse", "start");
  let balance = start;
  return namespace$({
    getBalance: () => balance,
    deposit: (amount, source) => { number$(amount, "deposit", "amount"); source = Purse$(source, "deposit", "source");
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
harden$(makePurse, drain, Purse$);
