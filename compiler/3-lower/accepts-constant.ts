import { type Definitions, type Guard, type Refinement, resolve } from "./guard.ts";

/** Whether a value that is known before the program runs is what a guard accepts. What cannot be told is a no. */
export function acceptsConstant(guard: Guard, value: unknown, definitions: Definitions): boolean {
  const plain = resolve(guard, definitions);
  const accepts = (part: Guard, of: unknown): boolean => acceptsConstant(part, of, definitions);
  switch (plain.kind) {
    case "unknown":
      return true;
    case "primitive":
      return (value === null ? "null" : typeof value) === plain.type;
    case "literal":
      return value === plain.value;
    case "template":
      return typeof value === "string" && plain.patterns.every((pattern) => patternFrom(pattern).test(value));
    case "refined":
      return accepts(plain.of, value) && plain.checks.every((check) => passes(check, value));
    case "union":
      return plain.of.some((part) => accepts(part, value));
    case "array":
      return Array.isArray(value) && value.every((element) => accepts(plain.of, element));
    case "tuple":
      return (
        Array.isArray(value) &&
        value.length === plain.elements.length &&
        plain.elements.every(({ guard: element, mode }, at) => mode !== "rest" && accepts(element, value[at]))
      );
    case "record": {
      if (typeof value !== "object" || value === null || Array.isArray(value) || plain.indexes !== undefined)
        return false;
      const record = value as Readonly<Record<string, unknown>>;
      const named = new Set(plain.properties.map(({ name }) => name));
      return (
        plain.properties.every(({ name, guard: part, optional }) =>
          Object.hasOwn(record, name) ? accepts(part, record[name]) : optional,
        ) &&
        (plain.index === undefined ||
          Object.entries(record).every(([name, part]) => named.has(name) || accepts(plain.index!, part)))
      );
    }
    default:
      return false;
  }
}

/** From the text of a regular expression. */
function patternFrom(text: string): RegExp {
  const end = text.lastIndexOf("/");
  return new RegExp(text.slice(1, end), text.slice(end + 1));
}

function passes({ name, limit }: Refinement, value: unknown): boolean {
  if (name === "Pattern") return typeof value === "string" && patternFrom(String(limit)).test(value);
  if (name === "MinLength" || name === "MaxLength") {
    if (typeof value !== "string" && !Array.isArray(value)) return false;
    return name === "MinLength" ? value.length >= Number(limit) : value.length <= Number(limit);
  }
  if (typeof value !== "number") return false;
  switch (name) {
    case "Float":
      return true;
    case "Finite":
      return Number.isFinite(value);
    case "Int":
      return Number.isSafeInteger(value);
    case "Min":
      return value >= Number(limit);
    case "Max":
      return value <= Number(limit);
    case "Above":
      return value > Number(limit);
    case "Below":
      return value < Number(limit);
  }
}
