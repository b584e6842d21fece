import { type Guard, Namespace } from "@capc/runtime";
import { refuse } from "../captured/cap-error.ts";
import { needText } from "../captured/check-arguments.ts";
import { defineProperty, getPrototypeOf, isArray, isBytes, keys, writeJsonText } from "../captured/intrinsics.ts";
import { deepest, jsonToData } from "../over/json-to-data.ts";
import type { Data } from "../types/data.ts";

/** JSON without its traps. */
export interface Json {
  /** Frozen data, whose records have no prototype. What is no JSON, is nested too deep or has the name `__proto__` is refused as `not-data`. */
  parse(text: string): Data;
  /** The same through a guard: `json.parseAs(text, guard<Order>())`. */
  parseAs<T>(text: string, guard: Guard<T>): T;
  /** Refuses as `not-data` what would come back as something else: `bigint`, bytes, `NaN`, infinities. `undefined` in a record is left out. */
  write(value: Data): string;
}

const plain = Object.prototype;

/** A copy that is nothing but what JSON can say: `toJSON` of a stranger is not asked. */
const sayable = (value: unknown, depth: number): unknown => {
  const no = (what: string): never => refuse("not-data", `JSON cannot say ${what}`);
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return value - value === 0 ? value : no("what is no finite number");
  if (typeof value !== "object" || isBytes(value)) return no(isBytes(value) ? "bytes" : `a ${typeof value}`);
  if (depth === 0) return no(`what is nested deeper than ${deepest}`);
  if (isArray(value)) {
    const list: unknown[] = [];
    for (let i = 0; i < value.length; i++) defineProperty(list, i, own(sayable(value[i], depth - 1)));
    return list;
  }
  const parent = getPrototypeOf(value);
  if (parent !== null && parent !== plain) no("what has a class");
  const record = {};
  const names = keys(value);
  for (let i = 0; i < names.length; i++) {
    const member = (value as Record<string, unknown>)[names[i]!];
    if (names[i] === "__proto__") no("the name __proto__");
    if (member !== undefined) defineProperty(record, names[i]!, own(sayable(member, depth - 1)));
  }
  return record;
};

const own = (value: unknown): PropertyDescriptor => ({ value, enumerable: true });

const needGuard = <T>(guard: Guard<T>): Guard<T> =>
  typeof guard?.assert === "function" ? guard : refuse("bad-argument", "guard: expected a guard");

export const json: Json = Namespace<Json>({
  parse: (text) => jsonToData(needText(text, "text")),
  parseAs: (text, guard) => needGuard(guard).assert(jsonToData(needText(text, "text"))),
  write: (value) => writeJsonText(sayable(value, deepest)),
});
