import type { Random } from "./random.ts";

const odd: readonly unknown[] = [undefined, null, 0, 1, -1, "", "a", "A", "e:low", "e:yes", 10, 7, true, 1n, [], {}, ["a"], { a: 1 }];
const keys = ["a", "b", "c", "d-e", "7", "x1", "x-1.5", "kind", "value", "more", "get_a"];

/** Makes a value that differs from another in one place. */
export function makeNeighbours({ below, chance, pick }: Random) {
  const neighbour = (value: unknown): unknown => {
    if (chance(20)) return pick(odd);
    if (Array.isArray(value)) {
      const copy = [...value];
      const at = below(copy.length + 1);
      if (at === copy.length) copy.push(copy.length > 0 && chance(50) ? copy[0] : pick(odd));
      else if (chance(60)) copy[at] = neighbour(copy[at]);
      else copy.splice(at, 1);
      return chance(10) ? { ...copy } : copy;
    }
    if (typeof value === "object" && value !== null) {
      const entries = Object.entries(value);
      const at = below(entries.length + 1);
      if (at === entries.length) entries.push([pick(keys), pick(odd)]);
      else if (chance(55)) entries[at]![1] = neighbour(entries[at]![1]);
      else if (chance(30)) entries[at]![1] = undefined;
      else entries.splice(at, 1);
      return Object.fromEntries(entries);
    }
    if (typeof value === "string") return pick([`${value}a`, `1${value}`, value.toUpperCase(), value.toLowerCase(), value.slice(1), [value]]);
    if (typeof value === "number") return pick([value + 1, -value, String(value), value + 0.5, BigInt(Math.trunc(Number.isFinite(value) ? value : 0))]);
    return pick(odd);
  };
  return { neighbour };
}

/** A value as JavaScript text. Every record has `$`, if the type at hand is one that needs it. */
export function valueText(value: unknown, hasMark: boolean): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map((one) => valueText(one, hasMark)).join(", ")}]`;
  const members = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${valueText(one, hasMark)}`);
  return `{ ${[...members, ...(hasMark && !("$" in value) ? ["$: 0"] : [])].join(", ")} }`;
}

const enumMembers: ReadonlyMap<string, string> = new Map([
  ["e:low", "Tone.Low"],
  ["e:high", "Tone.High"],
  ["e:yes", "Mixed.Yes"],
]);

/** The one type that has this value and no other, as far as there is one. */
export function ownTypeText(value: unknown, hasMark: boolean): string {
  if (typeof value === "string") return enumMembers.get(value) ?? JSON.stringify(value);
  if (typeof value === "number" && !Number.isFinite(value)) return "number";
  if (typeof value !== "object" || value === null) return valueText(value, hasMark);
  if (Array.isArray(value)) return `[${value.map((one) => ownTypeText(one, hasMark)).join(", ")}]`;
  const members = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${ownTypeText(one, hasMark)}`);
  return `{ ${[...members, ...(hasMark && !("$" in value) ? ["$: 0"] : [])].join("; ")} }`;
}
