import { exactMembers, isConstructed, isSpecies, isTagged } from "./exact-members.ts";
import { hostOnly } from "./host-only.ts";
import { origins, reasonsOfMembers, reasonsOfOwners, reasonsOfPatterns } from "./kept-reasons.ts";
import { permits } from "./permits.ts";
import { removals } from "./removals.ts";
import { safeNames } from "./safe-names.ts";
import { tamedMembers } from "./tamed-members.ts";
import { words } from "./words.ts";

/**
 * What becomes of a property: modules and hosts have it as the engine made it; only hosts have it; modules have another version than
 * hosts; nobody has it.
 */
export type Fate = "kept" | "host" | "tamed" | "removed";

/** A property of an intrinsic, or an intrinsic that a global names, and what lockdown does with it. */
export interface Intrinsic {
  /** The intrinsic whose property it is; the global object's are at "". */
  readonly owner: string;
  readonly name: string;
  readonly fate: Fate;
  readonly why: string;
  /** The standard or proposal that has it, or the engine that adds it; "ECMA-262" for what is in ECMAScript 2025. */
  readonly from: string;
}

/** How an intrinsic is called that modules have in a version of their own. */
const versions: Readonly<Record<string, string>> = {
  Date: "modules have one without the clock",
  Error: "modules have one without the statics that show stacks",
  Intl: "modules have one whose constructors want the locale and the zone named",
  Math: "modules have one without `random`",
  Object: "modules have one without reflection",
  Reflect: "modules have one that only does what syntax does",
  Symbol: "modules have one without the registry that the process shares",
  Temporal: "modules have one without the clock",
};

const throwing = "modules find a function that throws: code from text is not available";
const isOfFunctions = /^(Function|%\w+Function%)(\.prototype)?$/;
/** Constructors whose prototype leads to the version of modules. */
const hasOwnVersion = (owner: string): boolean =>
  ["Date", "Error", "Symbol"].includes(owner) || (/^Intl\.[A-Z]\w+$/.test(owner) && owner !== "Intl.Locale");

const judge = (owner: string, name: string): readonly [Fate, string] => {
  const path = owner === "" ? name : `${owner}.${name}`;
  const advice = tamedMembers[owner]?.[name];
  if (advice !== undefined) return ["host", `${advice.why}; ${advice.help}`];
  if (/^Temporal\.Now$/.test(owner)) return ["host", tamedMembers.Temporal!.Now!.why];
  if (owner === "Object.prototype" && /^__define/.test(name))
    return ["host", "libraries make accessors by it while they load; it is gone when the first module starts"];
  if (owner === "" && versions[name] !== undefined) return ["tamed", versions[name]];
  if (owner === "Intl" && hasOwnVersion(path)) return ["tamed", versions.Intl!];
  if (owner === "Intl.DateTimeFormat.prototype" && /^format(ToParts)?$/.test(name))
    return ["tamed", "without a date the host's reads the clock; that of modules wants a date"];
  if (name === "constructor" && isOfFunctions.test(owner)) return ["tamed", throwing];
  if (name === "constructor" && hasOwnVersion(owner.replace(/\.prototype$/, "")))
    return ["tamed", "it leads to the version of modules; the host's global name leads to the host's"];
  const fits = ([pattern]: readonly [RegExp, string]): boolean => pattern.test(path);
  const why =
    reasonsOfMembers[path] ??
    reasonsOfPatterns.find(fits)?.[1] ??
    reasonsOfOwners.find(([pattern]) => pattern.test(owner || name))?.[1];
  if (why === undefined) throw new Error(`no reason is written down for keeping ${path}`);
  return ["kept", why];
};

const originOf = (path: string): string => origins.find(([pattern]) => pattern.test(path))?.[1] ?? "ECMA-262";

/**
 * Every intrinsic that this project knows and every property of it, but for the `length`, `name` and `prototype` of functions. Worked out from the
 * tables that lockdown, the rules and the verifier read, so that it says what they do.
 */
export const listIntrinsics = (): readonly Intrinsic[] => {
  const rows = new Map<string, Intrinsic>();
  const add = (owner: string, name: string, verdict: readonly [Fate, string]): void => {
    const path = owner === "" ? name : `${owner}.${name}`;
    const [fate, why] = verdict;
    if (!rows.has(path)) rows.set(path, Object.freeze({ owner, name, fate, why, from: originOf(path) }));
  };
  for (const name of safeNames) add("", name, judge("", name));
  for (const [owner, members, why] of hostOnly) {
    if (!owner.includes(".")) add("", owner, ["host", why]);
    for (const name of members === "" ? [] : words(members)) add(owner, name, ["host", why]);
  }
  add("", "InternalError", ["kept", "modules get errors of it from the engine, and cannot name it"]);
  for (const owner of Object.keys(permits)) {
    const given = words(permits[owner]!);
    const names = exactMembers[owner] ?? given;
    for (const name of names) {
      // A row may name nothing; the others are everybody's in the permits, and not everybody's in engines.
      if (!["", "@@species", "@@toStringTag", "constructor"].includes(name)) add(owner, name, judge(owner, name));
    }
    if (isConstructed(owner)) add(owner, "constructor", judge(owner, "constructor"));
    if (isSpecies(owner)) add(owner, "@@species", judge(owner, "@@species"));
    if (isTagged(owner)) add(owner, "@@toStringTag", judge(owner, "@@toStringTag"));
  }
  for (const [owner, members] of [
    ["%SegmentsPrototype%", "containing @@iterator"],
    ["%SegmentIteratorPrototype%", "next @@toStringTag"],
  ] as const)
    for (const name of words(members))
      add(owner, name, ["kept", "it cuts a text; frozen when a module makes its first segmenter"]);
  add("%NamespacePrototype%", "__esModule", ["kept", "frozen, nobody can set it any more, and it reads undefined"]);
  for (const [owner, members, why] of removals) for (const name of words(members)) add(owner, name, ["removed", why]);
  return Object.freeze([...rows.values()]);
};
