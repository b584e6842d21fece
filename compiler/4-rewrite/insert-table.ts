import { leakNames } from "@capc/runtime/tables";
import type { Table } from "../2-check/find-tables.ts";
import type { Edits } from "./edits.ts";
import type { Suffixed } from "./name-emitted.ts";
import { literalText } from "./write-condition.ts";

const leaks: ReadonlySet<string> = new Set(leakNames);

/**
 * Puts a list, and functions that look things up in it, in the place of a `Set` or `Map` that nobody changes: `new Set(["a"])` becomes
 * `({ list: ["a"], … })`, and what walks over it walks over the list. Texts are found by the keys of a record, as quickly as in a `Set`.
 */
export function insertTable({ kind, made, entries, isFolded, keys, uses }: Table, edits: Edits, fresh: Suffixed): void {
  const why = "a table that nobody changes is a list, which can be frozen";
  const declared = (made.parent as unknown as { readonly name: { readonly text: string } }).name.text;
  const isOfTexts = keys.every((key) => typeof key === "string" && !leaks.has(key));
  const [list, at] = [`${declared}.list`, `${declared}.at`];
  const [k, e, f] = [fresh("k"), fresh("e"), fresh("f")];
  const [key, value] = kind === "Set" ? [e, e] : [`${e}[0]`, `${e}[1]`];
  const isIn = `typeof ${k} === "string" && typeof ${at}[${k}] === "number"`;
  const sought = `(${e}) => ${key} === ${k}`;
  const texts: Readonly<Record<string, string>> = {
    has: isOfTexts ? `(${k}) => ${isIn}` : `(${k}) => ${list}.some(${sought})`,
    get: isOfTexts
      ? `(${k}) => ${isIn} ? ${list}[${at}[${k}]][1] : undefined`
      : `(${k}) => ${list}.find(${sought})?.[1]`,
    size: `${keys.length}`,
    keys: `() => ${list}.map((${e}) => ${key}).values()`,
    values: `() => ${list}.map((${e}) => ${value}).values()`,
    entries: `() => ${list}.map((${e}) => [${key}, ${value}]).values()`,
    forEach: `(${f}) => ${list}.forEach((${e}) => ${f}(${value}, ${key}))`,
  };
  // Who walks over a `Map` gets pairs of its own.
  const walking = kind === "Set" ? "values" : "entries";
  const asked = new Set(uses.flatMap((use) => (use.kind === "walk" ? walking : (use.member ?? []))));
  const isSought = isOfTexts && (asked.has("has") || asked.has("get"));
  const index = keys.map((one, place) => `${literalText(one)}: ${place}`).join(", ");
  const parts = [
    ...(isSought ? [`at: { ${index} }`] : []),
    ...[...asked].map((member) => `${member}: ${texts[member]!}`),
  ];
  edits.blank(made.getStart(), made.expression.end, why);
  const rest = `${parts.map((part) => `, ${part}`).join("")} }`;
  if (isFolded) {
    edits.insert(entries.getStart(), `{ list: ${JSON.stringify(keys).replaceAll('","', '", "')}${rest}`, why);
    edits.blank(entries.getStart(), entries.end, why);
  } else {
    edits.insert(entries.getStart(), "{ list: ", why, entries.end);
    edits.insert(entries.end, rest, why, entries.getStart());
  }
  for (const { reference, kind: use } of uses)
    if (use === "walk") edits.insert(reference.end, `.${walking}()`, why, reference.getStart());
}
