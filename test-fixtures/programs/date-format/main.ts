/** Dates that are always given: civil calendar arithmetic and formatting in UTC. */
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;
const DAY_MS = 24 * 60 * 60 * 1000;

export type Weekday = (typeof DAYS)[number];
type Unit = "day" | "week" | "month" | "year";

const two = (n: number): string => String(n).padStart(2, "0");

export function parseDay(text: string): Date {
  const match = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/.exec(text);
  const { year, month, day } = match?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) throw new RangeError(`not a day: ${text}`);
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) throw new RangeError(`no such day: ${text}`);
  return date;
}

export const dayOf = (date: Date): string =>
  `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;

export const weekdayOf = (text: string): Weekday => DAYS[parseDay(text).getUTCDay()] ?? "Sunday";

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysInMonth(year: number, month: number): number {
  if (month === 1) return isLeap(year) ? 29 : 28;
  return [3, 5, 8, 10].includes(month) ? 30 : 31;
}

export function add(text: string, amount: number, unit: Unit): string {
  const date = parseDay(text);
  switch (unit) {
    case "day":
    case "week":
      return dayOf(new Date(date.getTime() + amount * (unit === "week" ? 7 : 1) * DAY_MS));
    case "month":
    case "year": {
      const months = date.getUTCFullYear() * 12 + date.getUTCMonth() + amount * (unit === "year" ? 12 : 1);
      const [year, month] = [Math.floor(months / 12), ((months % 12) + 12) % 12];
      return dayOf(new Date(Date.UTC(year, month, Math.min(date.getUTCDate(), daysInMonth(year, month)))));
    }
  }
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((parseDay(to).getTime() - parseDay(from).getTime()) / DAY_MS);

const FIELDS: Readonly<Record<string, (date: Date) => string>> = {
  YYYY: (date) => String(date.getUTCFullYear()),
  MMMM: (date) => MONTHS[date.getUTCMonth()] ?? "",
  MMM: (date) => (MONTHS[date.getUTCMonth()] ?? "").slice(0, 3),
  MM: (date) => two(date.getUTCMonth() + 1),
  DD: (date) => two(date.getUTCDate()),
  D: (date) => `${date.getUTCDate()}`,
  dddd: (date) => DAYS[date.getUTCDay()] ?? "",
  HH: (date) => two(date.getUTCHours()),
  mm: (date) => two(date.getUTCMinutes()),
};

export function format(iso: string, pattern: string): string {
  const date = new Date(iso);
  if (isNaN(date.valueOf())) throw new RangeError("not a date");
  return pattern.replace(/YYYY|MMMM|MMM|MM|DD|D|dddd|HH|mm/g, (field) => FIELDS[field]?.(date) ?? field);
}

export function calendar(year: number, month: number): string {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const cells = [...Array.from({ length: first }, () => "  "), ...Array.from({ length: daysInMonth(year, month - 1) }, (_, i) => String(i + 1).padStart(2))];
  const weeks: string[] = [];
  for (let at = 0; at < cells.length; at += 7) weeks.push(cells.slice(at, at + 7).join(" "));
  return weeks.join("\n");
}

export const latest = (dates: Date[]): string | null => {
  const sorted = [...dates].sort((a, b) => b.getTime() - a.getTime());
  return sorted[0]?.toISOString() ?? null;
};

export const latestOf = (texts: string[]): string | null => latest(texts.map((text) => new Date(text)));
