import { type Definitions, type RecordGuard, resolve } from "../3-lower/guard.ts";

/** A value that one `case` can be about. */
export type TagValue = string | number | boolean | bigint | null | undefined;

/** A property whose literal value tells the alternatives of a union apart, or at least some of them from others. */
export interface Tag {
  readonly name: string;
  /** Which alternatives, by their place, a value of the tag leaves. Together the cases know every value that any of them takes. */
  readonly cases: readonly { readonly values: readonly TagValue[]; readonly left: readonly number[] }[];
}

/** Finds the property that leaves the fewest alternatives, among those that every alternative requires as a literal. */
export function findTag(records: readonly RecordGuard[], definitions: Definitions): Tag | undefined {
  const [first] = records;
  const mostLeft = ({ cases }: Tag): number => Math.max(...cases.map(({ left }) => left.length));
  let best: Tag | undefined;
  for (const { name } of first?.properties ?? []) {
    const values = records.map((record) => literalsOf(record, name, definitions));
    if (values.some((list) => list === undefined)) continue;
    const tag: Tag = { name, cases: casesOf(values as readonly (readonly TagValue[])[]) };
    if (mostLeft(tag) < (best ? mostLeft(best) : records.length)) best = tag;
  }
  return best;
}

function casesOf(values: readonly (readonly TagValue[])[]): Tag["cases"] {
  const cases = new Map<string, { values: TagValue[]; left: readonly number[] }>();
  for (const value of new Set(values.flat())) {
    const left = values.flatMap((list, at) => (list.includes(value) ? [at] : []));
    const known = cases.get(left.join());
    if (known) known.values.push(value);
    else cases.set(left.join(), { values: [value], left });
  }
  return [...cases.values()];
}

function literalsOf(record: RecordGuard, name: string, definitions: Definitions): readonly TagValue[] | undefined {
  const property = record.properties.find((one) => one.name === name);
  if (property === undefined || property.optional) return undefined;
  const guard = resolve(property.guard, definitions);
  const literals: TagValue[] = [];
  for (const part of guard.kind === "union" ? guard.of : [guard]) {
    if (part.kind === "literal") literals.push(part.value);
    else if (part.kind === "primitive" && part.type === "boolean") literals.push(true, false);
    else if (part.kind === "primitive" && part.type === "null") literals.push(null);
    else if (part.kind === "primitive" && part.type === "undefined") literals.push(undefined);
    else return undefined;
  }
  return literals.length > 0 ? literals : undefined;
}
