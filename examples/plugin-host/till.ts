export interface Item {
  readonly name: string;
  readonly cents: number;
}

/** What plug-ins get of the till: they see what is being bought, and may lower prices, though never below half. */
export interface Basket {
  items(): readonly Item[];
  discount(name: string, percent: number): void;
}

export interface Till {
  readonly basket: Basket;
  total(): number;
}

export function Till(bought: readonly Item[]): Till {
  const prices = new Map(bought.map(({ name, cents }) => [name, cents]));
  const reduced = new Set<string>();

  const basket: Basket = {
    items: () => [...prices].map(([name, cents]) => ({ name, cents })),
    discount: (name, percent) => {
      const cents = prices.get(name);
      if (cents === undefined) throw new RangeError(`nobody buys ${name}`);
      if (percent < 0 || percent > 50) throw new RangeError("a discount is between 0 and 50 percent");
      if (reduced.has(name)) throw new RangeError(`${name} is reduced already`);
      reduced.add(name);
      prices.set(name, Math.round(cents * (1 - percent / 100)));
    },
  };

  return { basket, total: () => [...prices.values()].reduce((sum, cents) => sum + cents, 0) };
}
