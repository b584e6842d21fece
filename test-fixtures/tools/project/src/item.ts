/** What is bought. */
export interface Item {
  readonly id: string;
  price: number;
  tags?: string[];
}

const RATES = { low: 1, high: [2, 3] };

export const total = (items: Item[]): number => {
  let sum = 0;
  for (const { price } of items) sum += price;
  return sum * RATES.low;
};

export const rates = (): typeof RATES => RATES;

export const parseItem = (text: string): Item => JSON.parse(text) as Item;
