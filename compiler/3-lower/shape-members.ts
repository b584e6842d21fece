import type { Guard, Property, RecordGuard } from "./guard.ts";

export type Member = Property & { readonly isMethod: boolean };

/**
 * What an object type with these members is: with a function among them it is a capability, otherwise data.
 * `undefined` for a capability that also says what unknown members must be: its identity is kept, so they could not be copied.
 * A type that asks for nothing at all accepts everything but null and undefined, as in TypeScript.
 */
export function shapeOfMembers(
  members: readonly Member[],
  { index, indexes }: Pick<RecordGuard, "index" | "indexes">,
  text: string,
): Guard | undefined {
  if (members.length === 0 && index === undefined && indexes === undefined)
    return { kind: "object", accepts: "non-null", text };
  const data = members
    .filter((member) => !member.isMethod)
    .map(({ name, guard, optional }) => ({ name, guard, optional }));
  if (data.length === members.length && !data.some((property) => mayBeFunction(property.guard))) {
    return { kind: "record", properties: data, ...(index && { index }), ...(indexes && { indexes }), text };
  }
  if (indexes !== undefined || (index !== undefined && index.kind !== "unknown")) return undefined;
  const methods = members.filter((member) => member.isMethod).map(({ name, optional }) => ({ name, optional }));
  return { kind: "capability", methods, data, text };
}

const mayBeFunction = (guard: Guard): boolean =>
  guard.kind === "function" || (guard.kind === "union" && guard.of.some(mayBeFunction));
