// Types are gone when the program runs: to declare them claims nothing.
declare interface Clock {
  now(): number;
}
declare type Time = number;
export const elapsed = (clock: Clock, since: Time): Time => clock.now() - since;
export function format(n: number): string;
export function format(n: number, digits?: number): string {
  return n.toFixed(digits ?? 0);
}

// A brand is for types: no value can have it.
declare const brand: unique symbol;
export type Email = string & { readonly [brand]: "Email" };
export const parse = (text: string): Email | null => (text.includes("@") ? (text as Email) : null);
