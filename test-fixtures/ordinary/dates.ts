export const addDays = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);
export const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
export const between = (a: Date, b: Date): number => Math.round((b.getTime() - a.getTime()) / 86_400_000);
export const days = (from: Date, to: Date): Date[] => { const list: Date[] = []; for (let at = from; at.getTime() <= to.getTime(); at = addDays(at, 1)) list.push(at); return list; };
export const run = (): unknown => { const start = new Date("2024-02-28T00:00:00Z"); return [isoDay(addDays(start, 2)), between(start, new Date("2024-03-01T00:00:00Z")), days(start, addDays(start, 2)).map(isoDay), start.getUTCDay(), new Date(2020, 0).getFullYear()]; };
