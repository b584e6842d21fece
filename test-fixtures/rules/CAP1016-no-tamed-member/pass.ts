export const roll = (chance: () => number): number => Math.ceil(chance() * 6);
export const day = (time: number): string => new Date(time).toISOString();
export const parsed = (text: string): number => Date.parse(text) + Date.UTC(2020, 1);
export const copy = (point: { x: number }): { x: number } => Object.assign({ x: 0 }, point);
export const keys = (point: { x: number }): readonly string[] => Object.keys(Object.freeze(point));
export const money = (value: number): string => new Intl.NumberFormat("en", { style: "percent" }).format(value);
export const shown = (date: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat("en", { timeZone: "UTC" }).format(date) +
  new Intl.DateTimeFormat("en", { ...options, hour12: false }).format(date);

// A member of something else may be called `random` or `now`.
const dice = { random: (): number => 4, now: 5 };
export const fair = (): number => dice.random() + dice.now;
