import { type CapabilityGuard, type Guard, type Property, type RecordGuard, resolve } from "../3-lower/guard.ts";
import type { Tag } from "./find-tag.ts";
import { isHeld } from "./is-held.ts";
import { type SymbolGuard, sortAlternatives, unionOf } from "./sort-alternatives.ts";
import { around, checked, type GuardContext, leafOf, type Place } from "./write-check.ts";
import { checkFails, failsWhen, literalText } from "./write-condition.ts";
import {
  access,
  inside,
  mayBeArray,
  optionalLine,
  placeIn,
  readAt,
  recordLines,
  refusesArrays,
} from "./write-record.ts";
import { helperFor, isIterable } from "./write-walk.ts";

/**
 * The lines of the function that checks one type. In scope are the value `x`, and the function `f` and the parameter `p` that a message
 * names. What is read is checked at once and kept in the copy, or in the local `v`; `at` says what is being read.
 */
export function writeGuardBody(guard: Guard, context: GuardContext): readonly string[] {
  const { definitions, runtime, nameOf, isDeep } = context;
  const place = placeIn(guard, context);
  const plain = resolve(guard, definitions);
  const expected = literalText(guard.text);
  const depth = isDeep(guard) ? `, ${inside.depth}` : "";
  /** An alternative is no deeper than the union. */
  const here: Place = isDeep(guard) ? { ...place, depth: "d" } : place;

  const refuse = (what: string, value: string): string => `${runtime("fail")}(f, p, ${what}, ${value});`;
  const object = (): string => `${runtime("object")}(x, f, p, ${expected});`;
  const call = (part: Guard): string => {
    const { open, close } = around(part, part.kind === "array" ? place : here, context);
    return `${open}x${close}`;
  };

  /** Runs lines that say in `at` what they are reading; nothing is spent on that while all is well. */
  const attempt = (before: string, lines: readonly string[]): string[] => [
    `${before} let at${lines.some((line) => /\(v = /.test(line)) ? ", v" : ""};`,
    "try {",
    ...lines.map((line) => `  ${line}`),
    `} catch (e) { throw ${runtime("within")}(e, at, f, p); }`,
  ];

  /** An array is no dictionary, although it has keys. */
  const dictionary = (record: RecordGuard): string =>
    !refusesArrays(record) ? object() : `if (${runtime("isArray")}(x)) ${refuse(expected, "x")} ${object()}`;

  const tupleLines = ({ elements }: Guard & { kind: "tuple" }): string[] => {
    const restAt = elements.findIndex((element) => element.mode === "rest");
    const fixed = restAt === -1 ? elements : elements.slice(0, restAt);
    const rest = elements[restAt];
    const tail = restAt === -1 ? [] : elements.slice(restAt + 1);
    const least = elements.filter((element) => element.mode === "required").length;
    const most = restAt === -1 ? fixed.length : undefined;
    const range = most === least ? `n !== ${most}` : `n < ${least}${most === undefined ? "" : ` || n > ${most}`}`;
    const read = (part: Guard, at: string): string => checked(part, `x[${at}]`, place, "v", context);
    const firsts = fixed.filter(({ mode }) => mode === "required").map((one, at) => read(one.guard, `at = ${at}`));
    const lines = fixed.flatMap((one, at) =>
      one.mode === "optional" ? [`if (n > ${at}) y[${at}] = ${read(one.guard, `at = ${at}`)};`] : [],
    );
    if (rest !== undefined) {
      const end = tail.length === 0 ? "n" : `n - ${tail.length}`;
      lines.push(`for (at = ${fixed.length}; at < ${end}; at++) y[at] = ${read(rest.guard, "at")};`);
      tail.forEach(({ guard }, at) => {
        lines.push(`y[at = n - ${tail.length - at}] = ${read(guard, "at")};`);
      });
    }
    const start = `[${firsts.join(", ")}];`;
    const copy = lines.length === 0 ? [`return ${start}`] : [`const y = ${start}`, ...lines, "return y;"];
    return [
      `const n = ${runtime("lengthOf")}(x, f, p, ${expected});`,
      ...attempt(`if (${range}) ${runtime("fail")}(f, p, ${expected}, x, "array of " + n);`, copy),
    ];
  };

  const hasMembers = ({ methods }: CapabilityGuard): string =>
    [
      `${runtime("isNamespace")}(x)`,
      ...methods.map(({ name, optional }) => {
        const isFunction = `typeof ${access("x", name)} === "function"`;
        return optional ? `(${access("x", name)} === undefined || ${isFunction})` : isFunction;
      }),
    ].join(" && ");

  const capabilityLines = (capability: CapabilityGuard): string[] => {
    const members = [
      ...capability.methods.map(({ name, optional }) => name + (optional ? "?" : "")),
      ...capability.data.map(({ name }) => `=${name}`),
    ].join(" ");
    const cold = `${runtime("capability")}(x, f, p, ${expected}, ${literalText(members)})`;
    const result = capability.isFacet ? `${runtime("only")}(x, ${literalText(members)})` : "x";
    if (capability.data.length === 0 && capability.isFacet)
      return [`if (!(${hasMembers(capability)})) x = ${cold};`, `return ${result};`];
    if (capability.data.length === 0) return [`return ${hasMembers(capability)} ? x : ${cold};`];
    // A Namespace's data members are frozen data: they are checked where they are, and the copies are dropped.
    const has = hasMembers(capability);
    const whatIs = (property: Property, value: string): string => checked(property.guard, value, place, "v", context);
    const held = capability.data.filter((property) => isHeld(property.guard, definitions));
    const checks = capability.data
      .filter((property) => !held.includes(property))
      .map((property) =>
        property.optional
          ? optionalLine(property, undefined, guard, context)
          : `${whatIs(property, readAt(property.name))};`,
      );
    if (held.length === 0) return attempt(`if (!(${has})) x = ${cold};`, [...checks, `return ${result};`]);
    /** `write` gets the text of the value, which is read once, and makes a statement of it. */
    const each = (write: (property: Property, value: string) => string): string[] =>
      held.map((property) =>
        property.optional
          ? `  if ((v = ${readAt(property.name)}) !== undefined) ${write(property, "v")};`
          : `  ${write(property, readAt(property.name))};`,
      );
    const steady = (property: Property, value: string): string =>
      whatIs(property, `${context.helper("steady")}(${value}, f, p, ${literalText(property.guard.text)})`);
    // Of a record the data is taken over as it was checked: what a stranger holds goes on changing.
    const take = (property: Property, value: string): string =>
      `x = ${runtime("Namespace")}({ ...x, ${literalText(property.name)}: ${whatIs(property, value)} })`;
    const first = [`if (${has}) {`, ...each(steady), "} else {", `  x = ${cold};`, ...each(take), "}"];
    return attempt("", [...first, ...checks, `return ${result};`]);
  };

  const isList = (part: Guard): boolean => {
    const it = resolve(part, definitions);
    const isMatch = it.kind === "builtin" && /^[A-Za-z]+Array$/.test(it.name) && it.name !== "Uint8ClampedArray";
    return it.kind === "array" || it.kind === "tuple" || isMatch || (it.kind === "refined" && isList(it.of));
  };

  /** The copy is what is measured; an array that says itself that it is too long is not even copied. */
  const refinedLines = ({ of, checks }: Guard & { kind: "refined" }): string[] => {
    const most = checks.find(({ name }) => name === "MaxLength")?.limit;
    const fails = checks.flatMap((check) => checkFails(check, "x")).join(" || ");
    const first = `if (${runtime("lengthOf")}(x, f, p, ${expected}) > ${most}) ${refuse(expected, "x")}`;
    return [
      ...(isList(of) && most !== undefined ? [first] : []),
      `x = ${call(of)};`,
      `if (${fails}) ${refuse(expected, "x")}`,
      "return x;",
    ];
  };

  const taggedLines = (parts: readonly Guard[], records: readonly RecordGuard[], { name, cases }: Tag): string[] => {
    const written = cases.flatMap(({ values, left }) => {
      const labels = values.map((value) => `case ${literalText(value)}:`).join(" ");
      const rest = left.map((at) => parts[at]!);
      if (rest.length > 1) return [`  ${labels} return ${call(unionOf(rest))};`];
      // A tag that is undefined might not be there at all.
      const missing = `${runtime("fail")}(f, p, "undefined", tag)`;
      const tag = values.includes(undefined) ? `tag === undefined && !(at in x) ? ${missing} : tag` : "tag";
      const lines = recordLines(records[left[0]!]!, rest[0]!, context, new Map([[name, tag]]));
      if (lines.length === 1) return [`  ${labels} ${lines[0]}`];
      return [`  ${labels} {`, ...lines.map((line) => `    ${line}`), "  }"];
    });
    const values = literalText(cases.flatMap((one) => one.values.map(literalText)).join(" | "));
    const lines = [`const tag = ${readAt(name)};`, "switch (tag) {", ...written, "}", refuse(values, "tag")];
    return attempt(object(), lines);
  };

  const symbolText = ({ path, name }: SymbolGuard): string =>
    path === undefined ? `${context.safe("Symbol")}.${name}` : name;

  const unionLines = ({ of }: Guard & { kind: "union" }): string[] => {
    const { symbols, scalars, composites, records, tag } = sortAlternatives(of, definitions);
    const lines = symbols.map((part) => `if (x === ${symbolText(part)}) return x;`);
    if (scalars.length > 0) {
      const fails = failsWhen(unionOf(scalars), "x", definitions)!;
      lines.push(`if (${/^x !== [\w"]+$/.test(fails) ? fails.replace("!==", "===") : `!(${fails})`}) return x;`);
    }
    if (tag !== undefined) return [...lines, ...taggedLines(composites, records, tag)];
    const lists = composites.filter(isList);
    const others = composites.filter((part) => !isList(part));
    const tryAll = (some: readonly Guard[]): string =>
      some.length === 1
        ? call(some[0]!)
        : `${runtime("firstOf")}(x, f, p, ${expected}, ${here.depth ?? 0}, ${some.map((part) => nameOf(part)).join(", ")})`;
    if (composites.length === 0) return [...lines, refuse(expected, "x")];
    // A string is an iterable as well.
    const mayBeText = (part: Guard): boolean => part.kind === "builtin" && part.name === "Iterable";
    if (!composites.some((part) => mayBeText(resolve(part, definitions)))) lines.push(object());
    const forArrays = [...lists, ...others.filter((part) => mayBeArray(resolve(part, definitions)))];
    if (lists.length > 0 && others.length > 0) lines.push(`if (${runtime("isArray")}(x)) return ${tryAll(forArrays)};`);
    lines.push(`return ${tryAll(others.length > 0 ? others : lists)};`);
    return lines;
  };

  const fails = failsWhen(plain, "x", definitions);
  if (plain.kind === "unknown") return ["return x;"];
  if (leafOf(plain) === undefined && fails !== undefined)
    return [`if (${fails}) ${refuse(expected, "x")}`, "return x;"];
  switch (plain.kind) {
    case "record":
      return attempt(dictionary(plain), recordLines(plain, guard, context));
    case "array":
      return [
        `return ${runtime("arrayOf")}(x, f, p, ${expected}, ${nameOf(plain.of)}${depth && isDeep(plain.of) ? depth : ""});`,
      ];
    case "tuple":
      return tupleLines(plain);
    case "refined":
      return refinedLines(plain);
    case "symbol":
      return [`if (x !== ${symbolText(plain)}) ${refuse(expected, "x")}`, "return x;"];
    case "capability":
      return capabilityLines(plain);
    case "union":
      return unionLines(plain);
    case "builtin": {
      const counted = (part: Guard): string =>
        isDeep(part) ? `(x, f, p) => ${nameOf(part)}(x, f, p${depth})` : nameOf(part);
      const parts = plain.of.map((part) => `, ${counted(part)}`).join("");
      if (plain.name === "TemplateStringsArray") return [`return ${context.helper("template")}(x, f, p, ${expected});`];
      if (plain.name === "RegExpExecArray" || plain.name === "RegExpMatchArray")
        return [`return ${context.helper("match")}(x, f, p, ${expected}, ${plain.name === "RegExpExecArray"});`];
      if (plain.name === "Error") return [`return ${context.helper("error")}(x, f, p, ${expected});`];
      if (isIterable(plain.name))
        return [`return ${context.helper(helperFor[plain.name])}(x, f, p, ${expected}${parts});`];
      return [`return ${runtime("builtin")}(${literalText(plain.name)}, x, f, p, ${expected}${parts});`];
    }
    default:
      throw new Error(`no guard body for ${plain.kind}`);
  }
}
