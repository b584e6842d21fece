import type { Guard, Property } from "./guard.ts";

export type Member = Property & { readonly isMethod: boolean };

/**
 * What an object type with these members is: with a function among them it is a capability, otherwise data.
 * A type that asks for nothing at all accepts everything but null and undefined, as in TypeScript.
 */
export function shapeOfMembers(members: readonly Member[], index: Guard | undefined, text: string): Guard {
  if (members.length === 0 && index === undefined) return { kind: "object", accepts: "non-null", text };
  const data = members
    .filter((member) => !member.isMethod)
    .map(({ name, guard, optional }) => ({ name, guard, optional }));
  if (data.length === members.length && !data.some((property) => mayBeFunction(property.guard))) {
    return { kind: "record", properties: data, ...(index && { index }), text };
  }
  const methods = members.filter((member) => member.isMethod).map(({ name, optional }) => ({ name, optional }));
  return { kind: "capability", methods, data, text };
}

const mayBeFunction = (guard: Guard): boolean =>
  guard.kind === "function" || (guard.kind === "union" && guard.of.some(mayBeFunction));
