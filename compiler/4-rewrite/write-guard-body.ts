import {
  type CapabilityGuard,
  type Definitions,
  type Guard,
  type Property,
  type RecordGuard,
  resolve,
} from "../3-lower/guard.ts";
import { findTag } from "./find-tag.ts";
import { isIdentifierText, type RuntimeName } from "./name-emitted.ts";
import { failsWhen, literalText } from "./write-condition.ts";

/** What the body of a guard may use of the module that it is written into. */
export interface GuardContext {
  readonly definitions: Definitions;
  readonly runtime: (name: RuntimeName) => string;
  /** A call of the function that checks `guard`, from inside the function that checks `caller`. */
  call(guard: Guard, value: string, caller: Guard): string;
  nameOf(guard: Guard): string;
}

/**
 * The lines of the function that checks one type. In scope are the value `x`, the function `f` and the parameter `p` that a message
 * names. Each property is read once, the local is checked, and the copy is built from locals: a getter or a proxy cannot change its
 * answer. `at` is the property being read, for the path in a message.
 */
export function writeGuardBody(guard: Guard, { definitions, runtime, call, nameOf }: GuardContext): readonly string[] {
  const fail = () => runtime("fail");

  /** Statements that read `source` into the constant `name`, checked, and copied where the type is copied. */
  const readInto = (name: string, source: string, guard: Guard, owner: Guard): string => {
    const plain = resolve(guard, definitions);
    if (plain.kind === "unknown") return `const ${name} = ${source};`;
    const fails = failsWhen(plain, name, definitions);
    if (fails !== undefined)
      return `const ${name} = ${source}; if (${fails}) ${fail()}(f, p, ${literalText(guard.text)}, ${name});`;
    return `const ${name} = ${call(guard, source, owner)};`;
  };

  const notAnObject = (expected: string): string =>
    `if (typeof x !== "object" || x === null) ${fail()}(f, p, ${expected}, x);`;

  /** An array is no dictionary, although it has keys. */
  const notARecord = (record: RecordGuard, expected: string): string => {
    if (record.index === undefined) return notAnObject(expected);
    const fails = `typeof x !== "object" || x === null || ${runtime("isArray")}(x)`;
    return `if (${fails}) ${fail()}(f, p, ${expected}, x);`;
  };

  /** Runs lines that say in `at` what they are reading. `segment` makes a piece of path of it; nothing is spent on that while all is well. */
  const attempt = (lines: readonly string[], expected: string, segment = "at"): string[] => [
    'let at = "";',
    "try {",
    ...lines.map((line) => `  ${line}`),
    "} catch (e) {",
    `  throw ${runtime("within")}(e, ${segment}, f, p, ${expected});`,
    "}",
  ];

  /** Index signatures read names that are not known here; only they need to be put in brackets. */
  const attemptRecords = (records: readonly RecordGuard[], lines: readonly string[], expected: string): string[] => {
    const isIndexed = records.some((record) => record.index !== undefined || record.open);
    if (!isIndexed) return attempt(lines, expected);
    return ["let isKey = false;", ...attempt(lines, expected, 'isKey ? "[" + at + "]" : at')];
  };

  const recordLines = (record: RecordGuard, owner: Guard, known: ReadonlyMap<string, string> = new Map()): string[] => {
    const lines: string[] = [];
    const required: string[] = [];
    const later: string[] = [];
    record.properties.forEach((property, at) => {
      const variable = known.get(property.name) ?? `v${at}`;
      const key = propertyKey(property.name);
      if (!property.optional) {
        if (!known.has(property.name))
          lines.push(
            `at = ${segment(property.name)}; ${readInto(variable, access("x", property.name), property.guard, owner)}`,
          );
        required.push(`${key}: ${variable}`);
        return;
      }
      lines.push(
        `at = ${segment(property.name)}; let ${variable} = ${access("x", property.name)};${checkPresent(variable, property, owner)}`,
      );
      later.push(`if (${variable} !== undefined) ${store("y", property.name, variable)};`);
    });
    if (later.length === 0 && record.index === undefined && record.open !== true)
      return [...lines, `return { ${required.join(", ")} };`];
    lines.push(`const y = { ${required.join(", ")} };`, ...later);
    if (record.index !== undefined || record.open) lines.push(...indexLines(record, owner));
    lines.push("return y;");
    return lines;
  };

  /** A name that all objects inherit is frozen further up, where a plain assignment would fail. */
  const store = (object: string, name: string, value: string): string =>
    name in Object.prototype
      ? `${runtime("put")}(${object}, ${literalText(name)}, ${value})`
      : `${access(object, name)} = ${value}`;

  const checkPresent = (variable: string, property: Property, owner: Guard): string => {
    const plain = resolve(property.guard, definitions);
    if (plain.kind === "unknown") return "";
    const fails = failsWhen(plain, variable, definitions);
    const check =
      fails !== undefined
        ? `if (${fails}) ${fail()}(f, p, ${literalText(property.guard.text)}, ${variable});`
        : `${variable} = ${call(property.guard, variable, owner)};`;
    return ` if (${variable} !== undefined) { ${check} }`;
  };

  const indexLines = (record: RecordGuard, owner: Guard): string[] => {
    const declared = record.properties.map((property) => `k !== ${literalText(property.name)}`).join(" && ");
    const body = record.index === undefined ? "const v = x[k];" : readInto("v", "x[k]", record.index, owner);
    const store = `at = k; ${body} ${runtime("put")}(y, k, v);`;
    return [
      `const ks = ${runtime("keysOf")}(x);`,
      "isKey = true;",
      `for (let i = 0; i < ks.length; i++) { const k = ks[i]; ${declared === "" ? store : `if (${declared}) { ${store} }`} }`,
    ];
  };

  /** A hole reads as undefined, which a type may allow; the array would then have fewer elements than its length says. */
  const noHole = (of: Guard): string => {
    const plain = resolve(of, definitions);
    const allowsUndefined =
      plain.kind === "unknown" ||
      (plain.kind === "union" ? plain.of : [plain]).some(
        (part) => part.kind === "primitive" && part.type === "undefined",
      );
    return allowsUndefined ? `if (v === undefined && !(i in x)) ${fail()}(f, p, "an element, not a hole", v); ` : "";
  };

  /** Elements that one expression checks are checked in a loop of their own; for others the loop would be the same each time. */
  const arrayLines = (array: Guard & { kind: "array" }, owner: Guard, expected: string): string[] => {
    const isPlain =
      resolve(array.of, definitions).kind === "unknown" || failsWhen(array.of, "v", definitions) !== undefined;
    if (isPlain) return plainArrayLines(array, owner, expected);
    const depth = call(array.of, "", owner).endsWith(", d + 1)") ? ", d + 1" : "";
    return [`return ${runtime("arrayOf")}(x, f, p, ${expected}, ${nameOf(array.of)}${depth});`];
  };

  const plainArrayLines = (array: Guard & { kind: "array" }, owner: Guard, expected: string): string[] => [
    `const n = ${runtime("lengthOf")}(x, f, p, ${expected});`,
    `const y = new ${runtime("Array")}(n);`,
    "let i = 0;",
    "try {",
    `  for (; i < n; i++) { ${readInto("v", "x[i]", array.of, owner)} ${noHole(array.of)}y[i] = v; }`,
    "} catch (e) {",
    `  throw ${runtime("within")}(e, "[" + i + "]", f, p, ${expected});`,
    "}",
    "return y;",
  ];

  const tupleLines = (tuple: Guard & { kind: "tuple" }, owner: Guard, expected: string): string[] => {
    const restAt = tuple.elements.findIndex((element) => element.mode === "rest");
    const fixed = restAt === -1 ? tuple.elements : tuple.elements.slice(0, restAt);
    const tail = restAt === -1 ? [] : tuple.elements.slice(restAt + 1);
    const least = tuple.elements.filter((element) => element.mode === "required").length;
    const most = restAt === -1 ? fixed.length : undefined;
    const range = most === least ? `n !== ${most}` : `n < ${least}${most === undefined ? "" : ` || n > ${most}`}`;
    const lines = ["const y = [];"];
    fixed.forEach((element, at) => {
      const read = `at = ${at}; ${readInto(`v${at}`, `x[${at}]`, element.guard, owner)} y[${at}] = v${at};`;
      lines.push(element.mode === "optional" ? `if (n > ${at}) { ${read} }` : read);
    });
    const rest = tuple.elements[restAt];
    if (rest !== undefined) {
      const end = tail.length === 0 ? "n" : `n - ${tail.length}`;
      lines.push(
        `for (let i = ${fixed.length}; i < ${end}; i++) { at = i; ${readInto("v", "x[i]", rest.guard, owner)} y[i] = v; }`,
      );
      tail.forEach((element, at) => {
        lines.push(`{ at = n - ${tail.length - at}; ${readInto("v", "x[at]", element.guard, owner)} y[at] = v; }`);
      });
    }
    lines.push("return y;");
    return [
      `const n = ${runtime("lengthOf")}(x, f, p, ${expected});`,
      `if (${range}) ${fail()}(f, p, ${expected}, x);`,
      ...attempt(lines, expected, '"[" + at + "]"'),
    ];
  };

  const hasMembers = (capability: CapabilityGuard, value: string): string =>
    [
      `${runtime("isNamespace")}(${value})`,
      ...capability.methods.map(({ name, optional }) => {
        const member = access(value, name);
        return optional
          ? `(${member} === undefined || typeof ${member} === "function")`
          : `typeof ${member} === "function"`;
      }),
    ].join(" && ");

  const capabilityLines = (capability: CapabilityGuard, owner: Guard, expected: string): string[] => {
    const members = [
      ...capability.methods.map(({ name, optional }) => name + (optional ? "?" : "")),
      ...capability.data.map(({ name }) => `=${name}`),
    ].join(" ");
    const cold = `${runtime("capability")}(x, f, p, ${expected}, ${literalText(members)})`;
    if (capability.data.length === 0) return [`return ${hasMembers(capability, "x")} ? x : ${cold};`];
    const checks = capability.data.map((property, at) => {
      const read = `at = ${segment(property.name)}; `;
      if (!property.optional) return read + readInto(`v${at}`, access("y", property.name), property.guard, owner);
      return `${read}let v${at} = ${access("y", property.name)};${checkPresent(`v${at}`, property, owner)}`;
    });
    // A Namespace's data members are frozen data: they are checked where they are, and the copies are dropped.
    return [`const y = ${hasMembers(capability, "x")} ? x : ${cold};`, ...attempt([...checks, "return y;"], expected)];
  };

  const unionLines = (union: Guard & { kind: "union" }, owner: Guard, expected: string): string[] => {
    const parts = union.of.map((part) => ({ part, plain: resolve(part, definitions) }));
    const scalars = parts.filter(({ part }) => failsWhen(part, "x", definitions) !== undefined).map(({ part }) => part);
    const composites = parts.filter(({ part }) => failsWhen(part, "x", definitions) === undefined);
    const lines: string[] = [];
    if (scalars.length > 0) {
      const fails = failsWhen({ kind: "union", of: scalars, text: "" }, "x", definitions)!;
      lines.push(`if (${/^x !== [\w"]+$/.test(fails) ? fails.replace("!==", "===") : `!(${fails})`}) return x;`);
    }
    const [only] = composites;
    if (only !== undefined && composites.length === 1) {
      return [
        ...lines,
        `if (typeof x !== "object" || x === null) ${fail()}(f, p, ${expected}, x);`,
        `return ${call(only.part, "x", owner)};`,
      ];
    }
    lines.push(notAnObject(expected));
    const records = composites.filter(({ plain }) => plain.kind === "record");
    const tag =
      records.length === composites.length
        ? findTag(
            records.map(({ plain }) => plain as RecordGuard),
            definitions,
          )
        : undefined;
    if (tag !== undefined) {
      const cases = records.map(({ part, plain }, at) => {
        const labels = tag.values[at]!.map((value) => `case ${literalText(value)}:`).join(" ");
        return [
          `  ${labels} {`,
          ...recordLines(plain as RecordGuard, part, new Map([[tag.name, "tag"]])).map((line) => `    ${line}`),
          "  }",
        ];
      });
      const expectedTag = literalText(tag.values.flat().map(literalText).join(" | "));
      const body = [
        `at = ${segment(tag.name)}; const tag = ${access("x", tag.name)};`,
        "switch (tag) {",
        ...cases.flat(),
        "}",
        `${fail()}(f, p, ${expectedTag}, tag);`,
      ];
      return [
        ...lines,
        ...attemptRecords(
          records.map(({ plain }) => plain as RecordGuard),
          body,
          expected,
        ),
      ];
    }
    const arrays = composites.filter(({ plain }) => plain.kind === "array" || plain.kind === "tuple");
    const others = composites.filter((composite) => !arrays.includes(composite));
    const tryAll = (some: typeof composites): string =>
      some.length === 1
        ? call(some[0]!.part, "x", owner)
        : `${runtime("firstOf")}(x, f, p, ${expected}, ${some.map(({ part }) => nameOf(part)).join(", ")})`;
    if (arrays.length > 0 && others.length > 0) lines.push(`if (${runtime("isArray")}(x)) return ${tryAll(arrays)};`);
    lines.push(`return ${tryAll(others.length > 0 ? others : arrays)};`);
    return lines;
  };

  const plain = resolve(guard, definitions);
  const expected = literalText(guard.text);
  const fails = failsWhen(plain, "x", definitions);
  if (plain.kind === "unknown") return ["return x;"];
  if (fails !== undefined) return [`if (${fails}) ${fail()}(f, p, ${expected}, x);`, "return x;"];
  switch (plain.kind) {
    case "record":
      return [notARecord(plain, expected), ...attemptRecords([plain], recordLines(plain, guard), expected)];
    case "array":
      return arrayLines(plain, guard, expected);
    case "tuple":
      return tupleLines(plain, guard, expected);
    case "capability":
      return capabilityLines(plain, guard, expected);
    case "union":
      return unionLines(plain, guard, expected);
    case "builtin": {
      const parts = plain.of.map((part) => `, ${nameOf(part)}`).join("");
      return [`return ${runtime("builtin")}(${literalText(plain.name)}, x, f, p, ${expected}${parts});`];
    }
    default:
      throw new Error(`no guard body for ${plain.kind}`);
  }
}

const access = (object: string, name: string): string => object + accessor(name);
const accessor = (name: string): string => (isIdentifierText(name) ? `.${name}` : `[${literalText(name)}]`);
const segment = (name: string): string => literalText(accessor(name));
const propertyKey = (name: string): string => (isIdentifierText(name) ? name : literalText(name));
