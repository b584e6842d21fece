interface Account {
  id: number;
}

export const template = (account: Account): string => `account ${account}`;
//~ CAP2005
export const sum = (text: string, account: Account): string => text + account;
//~ CAP2005
export function append(text: string, account: Account): string {
  text += account;
  //~ CAP2005
  return text;
}
export const since = (date: Date): string => `since ${date}`;
//~ CAP2005
export const time = (date: Date): number => +date;
//~ CAP2005
export const sign = (account: Account): number => -account;
//~ CAP2005
export const isBefore = (a: Date, b: Date): boolean => a < b;
//~ CAP2005
export const compare = <T>(a: T, b: T): boolean => a >= b;
//~ CAP2005
export const text = (value: unknown): string => String(value);
//~ CAP2005
export const number = (value: unknown): number => Number(value);
//~ CAP2005
export const label = <T>(value: T): string => `${value}`;
//~ CAP2005
export const either = (value: string | Account): string => `${value}`;
//~ CAP2005
export const fail = (error: Error): string => "failed: " + error;
//~ CAP2005
export const list = (names: readonly string[]): string => `names: ${names}`;
//~ CAP2005
export const joined = (accounts: readonly Account[]): string => accounts.join(", ");
//~ CAP2005
export const sorted = (accounts: readonly Account[]): Account[] => accounts.toSorted();
//~ CAP2005
export const raw = (account: Account): string => String.raw`id ${account}`;
//~ CAP2005
export const equal = (value: unknown): boolean => value == 1;
//~ CAP2005 CAP3008
export const caught = (work: Promise<string>): Promise<string> => work.catch((error) => String(error));
//~ CAP2005
export const nobody = (value: object, other: {}): string => value + "" + other;
//~ CAP2005 CAP2005
