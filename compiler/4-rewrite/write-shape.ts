import { type Definitions, type Guard, type Property, resolve } from "../3-lower/guard.ts";

/** A part of a shape, before it becomes JSON. */
type Part = { readonly [key: string]: unknown };

/**
 * The JSON text of what `guard<T>().shape` says. A named type stands where it is used; one that refers to itself stands in `definitions` of the
 * whole, and `{ "type": "ref" }` leads there.
 */
export function writeShape(guard: Guard, definitions: Definitions): string {
  const names = new Map<string, string>();
  const bodies: Record<string, Part> = {};
  const open = new Set<string>();
  const recursive = new Set<string>();

  const properties = (list: readonly Property[]): readonly Part[] =>
    list.map(({ name, optional, guard: of }) => ({ name, ...(optional && { optional }), of: partOf(of) }));

  const partOf = (given: Guard): Part => {
    if (given.kind !== "named") return plain(given);
    const { id, text } = given;
    if (open.has(id)) {
      recursive.add(id);
      return { type: "ref", to: nameOf(id) };
    }
    if (recursive.has(id)) return { type: "ref", to: nameOf(id) };
    open.add(id);
    const body = plain(resolve(given, definitions));
    open.delete(id);
    if (!recursive.has(id)) return "name" in body ? body : { ...body, name: text };
    bodies[nameOf(id)] = body;
    return { type: "ref", to: nameOf(id) };
  };

  /** Two types of one name are told apart by a number. */
  const nameOf = (id: string): string => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const name = definitions.get(id)?.name ?? "type";
    const taken = [...names.values()].filter((other) => other === name || other.startsWith(`${name}#`)).length;
    const fresh = taken === 0 ? name : `${name}#${taken + 1}`;
    names.set(id, fresh);
    return fresh;
  };

  const plain = (of: Guard): Part => {
    switch (of.kind) {
      case "primitive":
        return { type: of.type };
      case "literal":
        return typeof of.value === "bigint"
          ? { type: "literal", bigint: String(of.value) }
          : { type: "literal", value: of.value };
      case "template":
        return { type: "template", text: of.text };
      case "object":
        return { type: of.accepts };
      case "union":
        return { type: "union", of: of.of.map(partOf) };
      case "array":
        return { type: "array", of: partOf(of.of) };
      case "tuple":
        return {
          type: "tuple",
          of: of.elements.map(({ guard: element, mode }) => ({
            ...(mode !== "required" && { mode }),
            of: partOf(element),
          })),
        };
      case "record": {
        const { index, indexes = [] } = of;
        const others = [
          ...indexes.map(({ names: patterns, guard: value }) => ({ names: patterns, of: partOf(value) })),
        ];
        if (index !== undefined) others.push({ names: [], of: partOf(index) });
        return { type: "record", properties: properties(of.properties), ...(others.length > 0 && { others }) };
      }
      case "capability": {
        const methods = of.methods.map(({ name, optional }) => ({ name, ...(optional && { optional }) }));
        return { type: "capability", methods, ...(of.data.length > 0 && { properties: properties(of.data) }) };
      }
      case "builtin":
        return { type: of.name, ...(of.of.length > 0 && { of: of.of.map(partOf) }) };
      case "refined":
        return { ...partOf(of.of), checks: of.checks };
      default:
        return { type: of.kind };
    }
  };

  const whole = partOf(guard);
  return JSON.stringify(recursive.size > 0 ? { ...whole, definitions: bodies } : whole);
}
