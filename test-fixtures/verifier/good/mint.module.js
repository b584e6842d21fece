import { safe as safe$, fail as fail$, capability as capability$, namespace as namespace$, leave as leave$, harden as harden$ } from "@capc/runtime/emitted"; const { Math } = safe$(); import { makeBrandPair } from "@capc/runtime";
import { describe as label } from "./labels.js";
import * as limits from "./limits.js";
const TABLE = ["small", "large"], FACTOR = -(2 ** 2);
const { small: SMALL, ...OTHERS } = { small: 1, large: 2 };
export function total(items         , rate         = 1)         { if (typeof rate !== "number" || rate !== rate) fail$("total", "rate", "number", rate); return Math.round(rate * items.length) + FACTOR + SMALL; }
export const makeMint = (name        )       => { if (typeof name !== "string") fail$("makeMint", "name", "string", name);
  const { seal, unseal } = makeBrandPair();
  const makePurse = (start        )        => { if (typeof start !== "number" || start !== start) fail$("makePurse", "start", "number", start);
    let balance = start;
    const decr = (amount        ) => { if (amount > balance || amount < 0 || limits.isTooMuch(amount)) throw new TypeError(`cannot take ${amount} from ${label(name)}`); balance -= amount; };
    return namespace$({
      getBalance: () => balance,
      getDecr: () => seal(decr),
      deposit: (amount, src) => { src = capability$(src, "deposit", "src", "Purse", "getBalance getDecr", ""); unseal(src.getDecr())(amount); balance += amount; },
    });
  };
  return namespace$({ name: () => leave$(name), makePurse });
};
function TypeError(text) { return { text }; }
harden$(TABLE, FACTOR, SMALL, OTHERS, total, makeMint, TypeError);
