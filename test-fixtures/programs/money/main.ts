/** Accounts with private state, exact amounts in cents, errors as values and as exceptions. */
export type Currency = "EUR" | "USD" | "JPY";

export interface Money {
  readonly cents: number;
  readonly currency: Currency;
}

export interface Account {
  readonly owner: string;
  balance(): Money;
  deposit(amount: Money): void;
  withdraw(amount: Money): boolean;
  statement(): readonly string[];
}

const DIGITS: Readonly<Record<Currency, number>> = { EUR: 2, USD: 2, JPY: 0 };
const SIGNS = { EUR: "€", USD: "$", JPY: "¥" } as const satisfies Record<Currency, string>;

function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new RangeError(message);
}

const isCurrency = (text: string | undefined): text is Currency => text !== undefined && text in DIGITS;

export function format({ cents, currency }: Money): string {
  const digits = DIGITS[currency];
  const scale = 10 ** digits;
  const whole = Math.trunc(Math.abs(cents) / scale);
  const grouped = whole.toString().replace(/\B(?=(\d{3})+$)/g, ",");
  const rest = digits === 0 ? "" : "." + String(Math.abs(cents) % scale).padStart(digits, "0");
  return (cents < 0 ? "-" : "") + SIGNS[currency] + grouped + rest;
}

export function parse(text: string): Money | undefined {
  const [, amount, currency] = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(text) ?? [];
  if (amount === undefined || !isCurrency(currency)) return;
  return { cents: Math.round(parseFloat(amount) * 10 ** DIGITS[currency]), currency };
}

export function makeAccount(owner: string, currency: Currency): Account {
  let cents = 0;
  const lines: string[] = [];
  const check = (amount: Money): void => {
    assert(amount.currency === currency, `expected ${currency}, got ${amount.currency}`);
    assert(Number.isSafeInteger(amount.cents) && amount.cents > 0, "the amount must be positive");
  };
  const note = (verb: string, amount: Money): void => {
    lines.push(`${verb} ${format(amount)} = ${format({ cents, currency })}`);
  };
  return {
    owner,
    balance: () => ({ cents, currency }),
    deposit(amount) {
      check(amount);
      cents += amount.cents;
      note("+", amount);
    },
    withdraw(amount) {
      check(amount);
      if (amount.cents > cents) return false;
      cents -= amount.cents;
      note("-", amount);
      return true;
    },
    statement: () => lines,
  };
}

export function transfer(from: Account, to: Account, amount: Money): void {
  if (!from.withdraw(amount)) throw new RangeError(`${from.owner} has less than ${format(amount)}`);
  try {
    to.deposit(amount);
  } catch (error) {
    from.deposit(amount);
    throw new Error(`${to.owner} refused`, { cause: error });
  }
}

/** Splits an amount so that no cent is lost. */
export function share(cents: number, weights: number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((weight) => Math.floor((cents * weight) / total));
  let rest = cents - parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => (rest-- > 0 ? part + 1 : part));
}

export function simulate(moves: string[]): { ada: string; bob: string; lines: readonly string[]; errors: string[] } {
  const [ada, bob] = [makeAccount("Ada", "EUR"), makeAccount("Bob", "EUR")];
  const errors: string[] = [];
  ada.deposit({ cents: 100_000_00, currency: "EUR" });
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
  return { ada: format(ada.balance()), bob: format(bob.balance()), lines: bob.statement(), errors };
}
