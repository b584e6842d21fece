import { makeBrandPair, Namespace } from "@capc/runtime";

const table = { small: 1, large: 10, names: ["a", "b"], ratio: 1 / 3 } as const;
export const pair = makeBrandPair("pair");
export const tools = Namespace({ double: (value: number): number => value * 2 });
export const limit = Math.max(table.small, table.large) * 2;
export const title = `up to ${limit}`;
export const { large, ...rest } = table;
export const first = table.names[0];
export const token = Symbol("token");
export const pattern = /^\w+$/;
export const raw = String.raw`\n`;
export const maybe = limit > 3 ? table : undefined;
export const merged = { ...table, extra: true };
export const parsed: unknown = JSON.parse('{"a":1}');
export const bytes = BigInt(8) ** 2n;
export const frozen = Object.freeze(["a", "b"]);

export enum Level {
  Low = 1,
  High = Low * 2,
}

// State belongs to whoever the maker makes it for.
export const makeCounter = () => {
  let count = 0;
  const seen = new Map<string, number>();
  const word = /\w+/g;
  return {
    next: (text: string): number => {
      seen.set(text, (text.match(word) ?? []).length);
      return ++count + seen.size;
    },
  };
};

export default (value: number): number => value + limit;
