interface Account {
  id: number;
  owner: string | null;
  opened: Date;
  tags: readonly string[];
}

type Cents = number & { readonly unit: "cents" };
enum Level {
  Low,
  High,
}
enum Colour {
  Red = "red",
}

export const template = ({ id, owner, tags }: Account): string => `${id}: ${owner ?? "nobody"} (${tags.length})`;
export const sum = (text: string, n: number, big: bigint, flag: boolean, nothing: null | undefined): string =>
  text + n + big + flag + nothing;
export const dates = (a: Account, b: Account): boolean => a.opened.getTime() < b.opened.getTime() || a.opened === b.opened;
export const day = ({ opened }: Account): string => `${opened.toISOString()} ${opened.getUTCFullYear() + 1}`;
export const names = ({ tags }: Account): string => `${tags.join(", ")} ${[...tags].sort()[0] ?? ""}`;
export const cents = (amount: Cents, level: Level, colour: Colour): string => `${amount} ${level} ${colour}`;
export const label = <T extends string | number, K extends keyof Account>(value: T, key: K): string =>
  `${value} ${key}`;
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const narrowed = (value: unknown): string =>
  typeof value === "string" ? value + "!" : typeof value === "number" ? `${value}` : "";
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : "unknown");
export const same = (a: Account, b: unknown): boolean => a === b;
export const isMissing = (value: Account | null | undefined): boolean => value == null;
export const parse = (text: string): number => Number(text) + +text + Number(text === "");
export const query = (entries: ReadonlyMap<string, number>): string =>
  [...entries].map(([key, value]) => `${key}=${value}`).join("&");
export const tag = (show: (parts: readonly string[], ...values: readonly unknown[]) => string, account: Account): string =>
  show`account ${account}`;
export const first = (values: readonly (number | undefined)[]): number => (values[0] ?? 0) + 1;
export const words = (text: string): string => (text.match(/\w+/g) ?? []).join("-");
