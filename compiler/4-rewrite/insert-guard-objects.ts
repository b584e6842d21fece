import { type Definitions, keyOf } from "../3-lower/guard.ts";
import type { GuardObject } from "../3-lower/plan.ts";
import type { Edits } from "./edits.ts";
import type { RuntimeName, Suffixed } from "./name-emitted.ts";
import { literalText } from "./write-condition.ts";
import type { GuardWriter } from "./write-guards.ts";
import { writeShape } from "./write-shape.ts";

/** Statements that make the guards of a file which `guard<T>()` asks for, and the names that they declare. */
export interface GuardObjects {
  readonly head: string;
  readonly names: readonly string[];
}

/**
 * Puts a name in the place of each `guard<T>()`: the guard is made once, at the head of the file, however often and however deep inside functions it is
 * asked for. What it calls stands at the end, as functions, which are there before the first statement runs.
 */
export function insertGuardObjects(
  objects: readonly GuardObject[],
  definitions: Definitions,
  edits: Edits,
  writer: GuardWriter,
  runtime: (name: RuntimeName) => string,
  fresh: Suffixed,
): GuardObjects {
  const made = new Map<string, string>();
  let head = "";
  for (const { node, guard, text } of objects) {
    const key = `${keyOf(guard)} ${text}`;
    let name = made.get(key);
    if (name === undefined) {
      const check = writer.nameOf(guard);
      name = fresh(`${/^\p{ID_Start}[\p{ID_Continue}]*/u.exec(check)?.[0] ?? "type"}Guard`);
      made.set(key, name);
      const site = literalText(`guard<${text}>().assert`);
      const is = writer.predicate(guard);
      const shape = quoted(writeShape(guard, definitions));
      head += `const ${name} = ${runtime("guard")}(${check}, ${site}, ${shape}${is ? `, ${is}` : ""}); `;
    }
    const { expression } = node;
    edits.overwrite(
      expression.getStart(),
      expression.getEnd(),
      name,
      "the guard itself stands for the call that asks for it",
    );
    edits.blank(expression.getEnd(), node.getEnd(), "the guard is made at the head of the file");
  }
  return { head, names: [...made.values()] };
}

/** JSON is full of double quotes: in single ones it stays readable. */
const quoted = (json: string): string =>
  `'${json.replace(/[\\']/g, "\\$&").replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)}'`;
