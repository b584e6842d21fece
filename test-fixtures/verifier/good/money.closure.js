(function (emitted$, imports$) { "use strict"; const { namespace: namespace$, fail: fail$, leave: leave$, within: within$, lengthOf: lengthOf$, capability: capability$, isNamespace: isNamespace$, harden: harden$, safe: safe$ } = emitted$; const { Error, Math, Number, RangeError, String, parseFloat } = safe$(); /** Accounts with private state, exact amounts in cents, errors as values and as exceptions. */
                                             

                        
                         
                              
 

                          
                         
                   
                               
                                   
                                 
 

const DIGITS                                     = { EUR: 2, USD: 2, JPY: 0 };
const SIGNS = { EUR: "€", USD: "$", JPY: "¥" }                                            ;

function assert(condition         , message        )                    {
  if (!condition) throw new RangeError(message);
}

const isCurrency = (text                    )                   => text !== undefined && text in DIGITS;

       function format({ cents, currency }       )         {
  const digits = DIGITS[currency];
  const scale = 10 ** digits;
  const whole = Math.trunc(Math.abs(cents) / scale);
  const grouped = whole.toString().replace(/\B(?=(\d{3})+$)/g, ",");
  const rest = digits === 0 ? "" : "." + String(Math.abs(cents) % scale).padStart(digits, "0");
  return (cents < 0 ? "-" : "") + SIGNS[currency] + grouped + rest;
}

       function parse(text        )                    {
  const [, amount, currency] = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(text) ?? [];
  if (amount === undefined || !isCurrency(currency)) return;
  return { cents: Math.round(parseFloat(amount) * 10 ** DIGITS[currency]), currency };
}

       function makeAccount(owner        , currency          )          { if (typeof owner !== "string") fail$("makeAccount", "owner", "string", owner); if (currency !== "EUR" && currency !== "USD" && currency !== "JPY") fail$("makeAccount", "currency", "Currency", currency);
  let cents = 0;
  const lines           = [];
  const check = (amount       )       => {
    assert(amount.currency === currency, `expected ${currency}, got ${amount.currency}`);
    assert(Number.isSafeInteger(amount.cents) && amount.cents > 0, "the amount must be positive");
  };
  const note = (verb        , amount       )       => {
    lines.push(`${verb} ${format(amount)} = ${format({ cents, currency })}`);
  };
  return namespace$({
    owner,
    balance: () => leave$(({ cents, currency })),
    deposit(amount) { amount = Money$(amount, "deposit", "amount");
      check(amount);
      cents += amount.cents;
      note("+", amount);
    },
    withdraw(amount) { amount = Money$(amount, "withdraw", "amount");
      check(amount);
      if (amount.cents > cents) return false;
      cents -= amount.cents;
      note("-", amount);
      return true;
    },
    statement: () => leave$(lines),
  });
}

       function transfer(from         , to         , amount       )       {
  if (!boolean$(from.withdraw(leave$(amount)), "from.withdraw", "()")) throw new RangeError(`${from.owner} has less than ${format(amount)}`);
  try {
    to.deposit(leave$(amount));
  } catch (error) {
    from.deposit(leave$(amount));
    throw new Error(`${to.owner} refused`, { cause: error });
  }
}

/** Splits an amount so that no cent is lost. */
       function share(cents        , weights          )           { if (typeof cents !== "number" || cents !== cents) fail$("share", "cents", "number", cents); weights = numberArray$(weights, "share", "weights");
  const total = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((weight) => Math.floor((cents * weight) / total));
  let rest = cents - parts.reduce((a, b) => a + b, 0);
  return leave$(parts.map((part) => (rest-- > 0 ? part + 1 : part)));
}

       function simulate(moves          )                                                                           { moves = stringArray$(moves, "simulate", "moves");
  const [ada, bob] = [makeAccount("Ada", "EUR"), makeAccount("Bob", "EUR")];
  const errors           = [];
  ada.deposit(leave$({ cents: 100_000_00, currency: "EUR" }));
  for (const move of moves) {
    const amount = parse(move);
    if (!amount) {
      errors.push(`not an amount: ${move}`);
      continue;
    }
    try {
      transfer(ada, bob, amount);
    } catch (error) {
      errors.push(error instanceof Error ? error.message : "unknown");
    }
  }
  return leave$({ ada: format(Money$(ada.balance(), "ada.balance", "()")), bob: format(Money$(bob.balance(), "bob.balance", "()")), lines: stringArray$(bob.statement(), "bob.statement", "()"), errors });
}

function format$(a$0) { return format(Money$(a$0, "format", "0")); }
function parse$(a$0) { return leave$(parse(string$(a$0, "parse", "text"))); }
function transfer$(a$0, a$1, a$2) { return transfer(Account$(a$0, "transfer", "from"), Account$(a$1, "transfer", "to"), Money$(a$2, "transfer", "amount")); }
function Money$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Money", x);
  let at = "";
  try {
    at = ".cents"; const v0 = x.cents; if (typeof v0 !== "number" || v0 !== v0) fail$(f, p, "number", v0);
    at = ".currency"; const v1 = x.currency; if (v1 !== "EUR" && v1 !== "USD" && v1 !== "JPY") fail$(f, p, "Currency", v1);
    return { cents: v0, currency: v1 };
  } catch (e) {
    throw within$(e, at, f, p, "Money");
  }
}
function numberArray$(x, f, p) {
  const n = lengthOf$(x, f, p, "number[]");
  const y = [];
  let i = 0;
  try {
    for (; i < n; i++) { const v = x[i]; if (typeof v !== "number" || v !== v) fail$(f, p, "number", v); y[i] = v; }
  } catch (e) {
    throw within$(e, "[" + i + "]", f, p, "number[]");
  }
  return y;
}
function stringArray$(x, f, p) {
  const n = lengthOf$(x, f, p, "string[]");
  const y = [];
  let i = 0;
  try {
    for (; i < n; i++) { const v = x[i]; if (typeof v !== "string") fail$(f, p, "string", v); y[i] = v; }
  } catch (e) {
    throw within$(e, "[" + i + "]", f, p, "string[]");
  }
  return y;
}
function string$(x, f, p) {
  if (typeof x !== "string") fail$(f, p, "string", x);
  return x;
}
function Account$(x, f, p) {
  const y = isNamespace$(x) && typeof x.balance === "function" && typeof x.deposit === "function" && typeof x.withdraw === "function" && typeof x.statement === "function" ? x : capability$(x, f, p, "Account", "balance deposit withdraw statement =owner");
  let at = "";
  try {
    at = ".owner"; const v0 = y.owner; if (typeof v0 !== "string") fail$(f, p, "string", v0);
    return y;
  } catch (e) {
    throw within$(e, at, f, p, "Account");
  }
}
function boolean$(x, f, p) {
  if (typeof x !== "boolean") fail$(f, p, "boolean", x);
  return x;
}
harden$(DIGITS, SIGNS, assert, isCurrency, format, parse, makeAccount, transfer, share, simulate, format$, parse$, transfer$, Money$, numberArray$, stringArray$, string$, Account$, boolean$);
return { format: format$, parse: parse$, makeAccount, transfer: transfer$, share, simulate };
})
