import { type Definitions, type RecordGuard, resolve } from "../3-lower/guard.ts";

/** A property whose literal value tells the alternatives of a union apart. */
export interface Tag {
  readonly name: string;
  /** For each alternative, the values that select it. */
  readonly values: readonly (readonly (string | number | boolean | bigint)[])[];
}

/** Finds the first property that every alternative requires as a literal, no value twice. */
export function findTag(records: readonly RecordGuard[], definitions: Definitions): Tag | undefined {
  const [first] = records;
  for (const candidate of first?.properties ?? []) {
    const values = records.map((record) => literalsOf(record, candidate.name, definitions));
    if (values.some((list) => list === undefined)) continue;
    const all = values.flatMap((list) => list!);
    if (new Set(all).size === all.length)
      return { name: candidate.name, values: values as readonly (readonly string[])[] };
  }
  return undefined;
}

function literalsOf(
  record: RecordGuard,
  name: string,
  definitions: Definitions,
): readonly (string | number | boolean | bigint)[] | undefined {
  const property = record.properties.find((one) => one.name === name);
  if (property === undefined || property.optional) return undefined;
  const guard = resolve(property.guard, definitions);
  const parts = guard.kind === "union" ? guard.of : [guard];
  const literals: (string | number | boolean | bigint)[] = [];
  for (const part of parts) {
    if (part.kind !== "literal") return undefined;
    literals.push(part.value);
  }
  return literals;
}
