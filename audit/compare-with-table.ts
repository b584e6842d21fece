import type { Intrinsic } from "@capc/runtime/tables";
import { follow, isObject, keyNamed, nameOfKey } from "./name-intrinsics.ts";
import { makeQuietly, type Names } from "./root.ts";
import type { Shared } from "./walk-shared.ts";

const globals = globalThis as Names;

/** What every function may have; the last is how lockdown marks the reader of a method that may be assigned. */
const ofFunctions = ["length", "name", "prototype", "originalValue"];

/** As the tables write it: `Array.prototype.at`. */
export const pathOf = ({ owner, name }: Pick<Intrinsic, "owner" | "name">): string =>
  owner === "" ? name : `${owner}.${name}`;

/** The namespace of a module is its author's; the language lets nobody write to it. */
const isNamespace = (value: object): boolean =>
  Object.getOwnPropertyDescriptor(value, Symbol.toStringTag)?.value === "Module" && !Object.isExtensible(value);

/** Whether anybody can change what all share. */
export const isChangeable = (value: object): boolean =>
  isNamespace(value)
    ? Reflect.ownKeys(value).some((key) => Reflect.set(value, key, Reflect.get(value, key)))
    : !Object.isFrozen(value);

/** Properties that no row speaks of, of shared objects that an engine made. */
export function listUnknown(shared: readonly Shared[], known: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  for (const { path, value } of shared) {
    // The texts of a template belong to whoever wrote it.
    if (path.startsWith("(a template)") || isNamespace(value)) continue;
    for (const key of Reflect.ownKeys(value)) {
      const name = nameOfKey(key);
      const place = `${path}.${name}`;
      const isOfFunction = typeof value === "function" && ofFunctions.includes(name);
      // Engines that write methods in JavaScript may leave them a prototype; lockdown puts a link above those of errors.
      const isLink = name === "constructor" && /\.prototype(\.\[\[Prototype\]\])?$/.test(path);
      if (!known.has(place) && !isOfFunction && !isLink) found.push(place);
    }
  }
  return found;
}

/** Every object that a module must not reach: what a row leaves to the host or replaces, and all other globals. */
export function listHosts(rows: readonly Intrinsic[]): ReadonlyMap<unknown, string> {
  const hosts = new Map<unknown, string>([[globalThis, "globalThis"]]);
  const rowOf = new Map(rows.map((row) => [pathOf(row), row.fate]));
  for (const row of rows) {
    // `{}.constructor` leads to the host's Object, and says so in its row.
    if (row.fate === "kept" || row.fate === "removed" || /^Object\b/.test(pathOf(row))) continue;
    const owner = row.owner === "" ? globalThis : follow(row.owner, globals);
    const key = keyNamed(row.name);
    const property = isObject(owner) && key !== undefined ? Object.getOwnPropertyDescriptor(owner, key) : undefined;
    for (const part of [property?.value, property?.get, property?.set])
      if (isObject(part) && !hosts.has(part)) hosts.set(part, `the host's ${pathOf(row)}`);
  }
  for (const key of Reflect.ownKeys(globalThis)) {
    const { value } = Object.getOwnPropertyDescriptor(globalThis, key) ?? {};
    if (isObject(value) && !rowOf.has(String(key)) && !hosts.has(value)) hosts.set(value, String(key));
  }
  return hosts;
}

/** Rows that are not true of this realm after lockdown. */
export function listContradicted(rows: readonly Intrinsic[], names: Names): readonly string[] {
  const found: string[] = [];
  for (const row of rows) {
    const path = pathOf(row);
    const key = keyNamed(row.name);
    const ofModule = row.owner === "" ? names : follow(row.owner, names);
    if (key === undefined) continue;
    if (row.fate === "removed" && isObject(ofModule) && Object.hasOwn(ofModule, key)) found.push(`${path} is there`);
    const reads = isObject(ofModule) ? makeQuietly(() => Reflect.get(ofModule, key)) : undefined;
    if (row.fate === "host" && reads !== undefined) found.push(`${path} is there for modules`);
    if (
      row.fate === "tamed" &&
      row.owner === "" &&
      names[row.name] === globals[row.name] &&
      names[row.name] !== undefined
    )
      found.push(`${path} is the host's own`);
  }
  return found;
}
