import { isLockedDown } from "@capc/runtime";
import { safe } from "@capc/runtime/emitted";
import { type Fate, type Intrinsic, listIntrinsics } from "@capc/runtime/tables";
import { findCodeMakers } from "./find-code-makers.ts";
import { follow, isObject, keyNamed, nameObjects, nameOfKey } from "./name-intrinsics.ts";
import { makeQuietly, type Names, type Root } from "./root.ts";
import { sampledCalls } from "./sample-calls.ts";
import { sampledErrors } from "./sample-errors.ts";
import { newerSyntax, sampledSyntax } from "./sample-syntax.ts";
import { type Shared, walkShared } from "./walk-shared.ts";

/** What an audit of this engine found. Data only: it travels as JSON. */
export interface AuditReport {
  /** Shared objects that syntax and the safe list lead to, before and after lockdown. */
  readonly reachable: { readonly before: number; readonly after: number };
  /** How many properties that the table knows are in this engine, by what becomes of them. */
  readonly known: Readonly<Record<Fate, number>>;
  /** What the table knows and this engine has not. */
  readonly absent: readonly string[];
  /** What this engine has and the table does not know, and whether it outlived lockdown. */
  readonly unknown: readonly { readonly path: string; readonly became: "removed" | "survived" }[];
  /** Shared objects that can still be changed. */
  readonly changeable: readonly string[];
  /** What belongs to the host and is reached all the same, and the way to it. */
  readonly authority: readonly string[];
  /** Functions that make code from text. */
  readonly codeMakers: readonly string[];
  /** What was to be removed and the engine does not let go: hosts have it still. */
  readonly stuck: readonly string[];
  /** Properties with which lockdown did something else than the table says. */
  readonly contradicted: readonly string[];
  /** Own properties, besides the message, by which an error of the engine's tells a module where it was thrown. */
  readonly errorsTell: readonly string[];
  /** What lockdown said if it failed. */
  readonly failure: string | undefined;
}

const globals = globalThis as Names;
const pathOf = ({ owner, name }: Pick<Intrinsic, "owner" | "name">): string =>
  owner === "" ? name : `${owner}.${name}`;
/** What every function may have; the last is how lockdown marks the reader of a method that may be assigned. */
const ofFunctions = ["length", "name", "prototype", "originalValue"];
const { construct } = { construct: Function };

/** Syntax by text comes from the host's `Function`, where this engine evaluates text at all. */
function listRoots(): readonly Root[] {
  const made = newerSyntax.map(([name, body]): Root | undefined => {
    const make = makeQuietly(() => new construct(body) as () => unknown);
    return make && [name, () => make()];
  });
  return [...sampledSyntax, ...sampledErrors, ...made.filter((root) => root !== undefined), ...sampledCalls];
}

/** The namespace of a module is its author's; the language lets nobody write to it. */
const isNamespace = (value: object): boolean =>
  Object.getOwnPropertyDescriptor(value, Symbol.toStringTag)?.value === "Module" && !Object.isExtensible(value);

const isChangeable = (value: object): boolean =>
  isNamespace(value)
    ? Reflect.ownKeys(value).some((key) => Reflect.set(value, key, Reflect.get(value, key)))
    : !Object.isFrozen(value);

/** Properties that no row speaks of, of shared objects that an engine made. */
function listUnknown(shared: readonly Shared[], known: ReadonlySet<string>): readonly string[] {
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
function listHosts(rows: readonly Intrinsic[]): ReadonlyMap<unknown, string> {
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
function listContradicted(rows: readonly Intrinsic[], names: Names): readonly string[] {
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

/** Where an error of the engine says it was thrown. */
function listTelling(): readonly string[] {
  const error = sampledErrors[0]![1](globals);
  if (!isObject(error)) return [];
  const own = [...Object.getOwnPropertyNames(error), "stack"].filter((name) => name !== "message");
  const isTelling = (name: string): boolean => {
    const value: unknown = makeQuietly(() => Reflect.get(error, name));
    return typeof value === "number" || (typeof value === "string" && /:\d|\w@|\bat \w|\.m?js\b|^\w+:\//.test(value));
  };
  return [...new Set(own)].filter(isTelling);
}

/** Locks down as a host does. */
const lockdownFails = async (): Promise<string | undefined> => {
  try {
    await import("@capc/runtime/lockdown");
    return undefined;
  } catch (error) {
    const { message, cause } = error as Error;
    return cause === undefined ? message : `${message} (${String(cause)})`;
  }
};

/**
 * Looks at the realm that it runs in, locks it down, and looks again. It needs nothing but the language, so that it can be bundled and evaluated
 * in any engine. `own` names more things to start from, such as a module's namespace, which only syntax of that place can make.
 */
export async function auditRealm(own: Readonly<Record<string, () => unknown>> = {}): Promise<AuditReport> {
  const rows = listIntrinsics();
  const known = new Set(rows.map(pathOf));
  const owners = [
    ...new Set([...rows.filter(({ owner }) => owner === "").map(pathOf), ...rows.map(({ owner }) => owner)]),
  ];
  const roots = [...listRoots(), ...Object.entries(own).map(([name, make]): Root => [name, make])];
  const isThere = (row: Intrinsic): boolean => {
    const owner = row.owner === "" ? globalThis : follow(row.owner, globals);
    const key = keyNamed(row.name);
    return isObject(owner) && key !== undefined && Object.hasOwn(owner, key);
  };
  const present = rows.filter(isThere);
  const counts: Record<Fate, number> = { kept: 0, host: 0, tamed: 0, removed: 0 };
  for (const { fate } of present) counts[fate]++;
  const paths = owners.filter((path) => path !== "" && path !== "globalThis");
  const before = walkShared(roots, globals, nameObjects(paths, globals));
  const strangers = listUnknown(before, known);
  const hosts = listHosts(rows);
  const failure = isLockedDown() ? undefined : await lockdownFails();
  if (failure !== undefined)
    return {
      reachable: { before: before.length, after: before.length },
      known: counts,
      absent: [],
      unknown: strangers.map((path) => ({ path, became: "survived" })),
      changeable: [],
      authority: [],
      codeMakers: [],
      stuck: [],
      contradicted: [],
      errorsTell: listTelling(),
      failure,
    };
  const ofModules = safe() as Names;
  // What syntax leads to, and no name of a module's.
  const reached: Names = { ...ofModules, Function: (() => {}).constructor, InternalError: globals.InternalError };
  const named = new Map([...nameObjects(paths, reached), [globals.Object as object, "Object"]]);
  const after = walkShared(roots, ofModules, named);
  const survivors = new Set(listUnknown(after, known));
  const kept = listUnknown(after, known);
  return {
    reachable: { before: before.length, after: after.length },
    known: counts,
    absent: rows.filter((row) => !present.includes(row)).map(pathOf),
    unknown: [...new Set([...strangers, ...kept])].map((path) => ({
      path,
      became: survivors.has(path) ? "survived" : "removed",
    })),
    changeable: after.filter(({ value }) => isChangeable(value)).map(({ path }) => path),
    authority: after.filter(({ value }) => hosts.has(value)).map(({ path, value }) => `${hosts.get(value)} by ${path}`),
    codeMakers: findCodeMakers(after),
    stuck: rows.filter((row) => row.fate === "removed" && isThere(row)).map(pathOf),
    contradicted: listContradicted(rows, ofModules),
    errorsTell: listTelling(),
    failure: undefined,
  };
}

/** Whether lockdown did in this engine what the table promises. */
export const isSound = (report: AuditReport): boolean =>
  report.failure === undefined &&
  report.unknown.every(({ became }) => became === "removed") &&
  [report.changeable, report.authority, report.codeMakers, report.contradicted].every((list) => list.length === 0);
