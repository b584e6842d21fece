import { isLockedDown } from "@capc/runtime";
import { safe } from "@capc/runtime/emitted";
import { type Fate, type Intrinsic, listIntrinsics } from "@capc/runtime/tables";
import { isChangeable, listContradicted, listHosts, listUnknown, pathOf } from "./compare-with-table.ts";
import { findCodeMakers } from "./find-code-makers.ts";
import { follow, isObject, keyNamed, nameObjects } from "./name-intrinsics.ts";
import { makeQuietly, type Names, type Root } from "./root.ts";
import { sampledCalls } from "./sample-calls.ts";
import { sampledErrors } from "./sample-errors.ts";
import { newerSyntax, sampledSyntax } from "./sample-syntax.ts";
import { walkShared } from "./walk-shared.ts";

/** What an audit of this engine found. Data only: it travels as JSON. */
export interface AuditReport {
  /** Shared objects that syntax and the safe list lead to, before and after lockdown. */
  readonly reachable: { readonly before: number; readonly after: number };
  /** The properties of this engine that the table knows, by what becomes of them. */
  readonly known: Readonly<Record<Fate, readonly string[]>>;
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
const HostFunction = Function;

/** Syntax by text comes from the host's `Function`, where this engine evaluates text at all. */
function listRoots(): readonly Root[] {
  const made = newerSyntax.map(([name, body]): Root | undefined => {
    const make = makeQuietly(() => new HostFunction(body) as () => unknown);
    return make && [name, () => make()];
  });
  return [...sampledSyntax, ...sampledErrors, ...made.filter((root) => root !== undefined), ...sampledCalls];
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
 * Looks at the realm that it runs in, locks it down, and looks again. It needs nothing but the language, so that it can be evaluated in any
 * engine. `own` names more things to start from, such as a module's namespace, which only syntax of that place can make; `meanwhile` runs
 * between the first look and lockdown.
 */
export async function auditRealm(
  own: Readonly<Record<string, () => unknown>> = {},
  meanwhile: () => unknown = () => undefined,
): Promise<AuditReport> {
  const rows = listIntrinsics();
  const known = new Set(rows.map(pathOf));
  const owners = [
    ...new Set([...rows.filter(({ owner }) => owner === "").map(pathOf), ...rows.map(({ owner }) => owner)]),
  ];
  const roots = [...listRoots(), ...Object.entries(own).map(([name, make]): Root => [name, make])];
  const isThere = (row: Intrinsic): boolean => {
    const owner = row.owner === "" ? globalThis : (own[row.owner]?.() ?? follow(row.owner, globals));
    const key = keyNamed(row.name);
    return isObject(owner) && key !== undefined && Object.hasOwn(owner, key);
  };
  const present = rows.filter(isThere);
  const found: Record<Fate, string[]> = { kept: [], tamed: [], host: [], removed: [] };
  for (const row of present) found[row.fate].push(pathOf(row));
  const paths = owners.filter((path) => path !== "" && path !== "globalThis");
  const before = walkShared(roots, globals, nameObjects(paths, globals));
  const removed = present.filter(({ fate }) => fate === "removed").map((row) => `${pathOf(row)}.`);
  // What is removed takes with it what only it leads to.
  const strangers = listUnknown(before, known).filter((path) => !removed.some((start) => path.startsWith(start)));
  const hosts = listHosts(rows);
  await meanwhile();
  const failure = isLockedDown() ? undefined : await lockdownFails();
  if (failure !== undefined)
    return {
      reachable: { before: before.length, after: before.length },
      known: found,
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
  return {
    reachable: { before: before.length, after: after.length },
    known: found,
    absent: rows.filter((row) => !present.includes(row)).map(pathOf),
    unknown: [...new Set([...strangers, ...survivors])].map((path) => ({
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
