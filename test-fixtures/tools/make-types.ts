import { makeTemplates } from "./make-templates.ts";
import type { Random } from "./random.ts";

/** A type as text, and a way to make values of it; most of the time they are right. */
export interface RandomType {
  readonly text: string;
  sample(): unknown;
}

const names = ["a", "b", "c", "d-e", "7", "x1", "x2"] as const;
const strings = ["", "a", "b", "abc", "A", "x1", "1", "-1.5", "true", "null", "a-b", "id-7"] as const;
const numbers = [0, 1, -1, 1.5, 4, 7, 10, 42] as const;

interface Field {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: RandomType;
}

/** An object type whose fields are known, so that others can be made of it. */
interface ShapeType extends RandomType {
  readonly fields: readonly Field[];
}

/** Makes random types. `declare` takes a declaration that the type needs, and answers nothing. */
export function makeTypes(random: Random, declare: (name: (id: string) => string) => string) {
  const { below, chance, pick, some } = random;
  const { template } = makeTemplates(random);

  const constant = (text: string, ...values: readonly unknown[]): RandomType => ({ text, sample: () => pick(values) });

  /** Not among them: enums. A number is a member of several, says TypeScript, and that nothing is. */
  const scalars: readonly (() => RandomType)[] = [
    () => constant("string", ...strings),
    () => constant("number", ...numbers),
    () => constant("boolean", true, false),
    () => constant("null", null),
    () => constant("undefined", undefined),
    () => constant("bigint", 1n, -2n),
    () => literal(),
    () => literal(),
    () => constant("-2n | 5n", -2n, 5n),
    () => constant("keyof typeof table", "red", "green", "blue"),
    () => constant("(typeof list)[number]", "x", "y", 3),
    () => constant("Uppercase<'a' | 'bc'>", "A", "BC", "bc"),
  ];

  const leaves: readonly (() => RandomType)[] = [
    ...scalars,
    () => constant("Count", 0, 1, 10, 11),
    () => constant("Tone", "e:low", "e:high"),
    () => constant("Fixed", 1, 4),
    () => constant("Mixed", 0, "e:yes", 7),
    () => constant("Tone.Low", "e:low"),
    () => constant("Count.Ten | Mixed.Yes", 10, "e:yes"),
    () => constant("Exclude<Count, Count.Zero>", 1, 10, 11),
    () => constant("`${Tone}`", "e:low", "e:high"),
    () => constant("unknown", 1, undefined, null, {}, ["a"]),
    () => constant("object", {}, [], { a: 1 }),
    () => constant("{}", 1, "a", {}, []),
    () => constant("never", 0),
    () => constant("typeof table", { red: 1, green: ["a", 2], blue: { deep: true } }),
    () => constant("typeof list", ["x", "y", 3]),
    () => constant("Json", null, "a", 1, [1, ["a"]], { a: { b: [null] } }),
    () => constant("Even", { odd: null }, { odd: { even: { odd: null } } }, { odd: { even: null, n: 1 } }),
    () => constant("Person", { name: "a", tags: [] }, { name: "b", tags: ["x"], age: 1 }),
    () => constant("Merged", { left: "a" }, { left: "a", right: true }),
    () => constant("Event1", { type: "add", sub: "one", n: 1 }, { type: "add", sub: "two", s: "a" }, { type: "drop" }, { type: "drop", sub: 3 }),
    template,
    template,
  ];

  const literal = (): RandomType => {
    const value = pick<string | number | boolean>([...strings, 0, 1, -1, 1.5, 7, true, false]);
    return constant(JSON.stringify(value), value);
  };

  const record = (fields: readonly Field[], others?: () => readonly (readonly [string, unknown])[]) => (): unknown => {
    const entries = fields.filter(({ isOptional }) => !isOptional || chance(60)).map(({ name, type }) => [name, type.sample()] as const);
    return Object.fromEntries([...(others?.() ?? []), ...entries]);
  };

  const shape = (depth: number, least = 1, of = type, from: readonly string[] = names): ShapeType => {
    const fields = some(from, least + below(3)).map((name): Field => ({ name, isOptional: chance(40), type: of(depth - 1) }));
    const text = fields.map(({ name, isOptional, type: { text } }) => `${chance(20) ? "readonly " : ""}${JSON.stringify(name)}${isOptional ? "?" : ""}: ${text}`);
    return { text: `{ ${[...text, ...weak(fields)].join("; ")} }`, fields, sample: record(fields) };
  };

  /** TypeScript refuses records that have nothing in common with a type that asks for nothing, as a hint at mistakes. All values have a "$". */
  const weak = (fields: readonly Field[]): readonly string[] => (fields.every(({ isOptional }) => isOptional) ? ["$?: 0"] : []);

  const indexed = (depth: number, make = type): RandomType => {
    const of = make(depth - 1);
    const [key, keys] = pick([
      ["string", ["a", "b", "toString", "7"]],
      ["number", ["7", "1.5", "-1", "0"]],
      ["`x${number}`", ["x1", "x2", "x-1.5"]],
      ["`${string}-${\"a\" | \"e\"}`", ["d-e", "-a", "x-y-e"]],
    ] as const);
    const entries = () => some(keys, below(3)).map((name) => [name, of.sample()] as const);
    const sample = record([], entries);
    const form = below(4);
    // TypeScript takes a string for a dictionary of its characters; asking for a name as well keeps it out.
    if (key === "number") return { text: `{ [key: number]: ${of.text}; n: ${of.text} }`, sample: record([{ name: "n", isOptional: false, type: of }], entries) };
    if (form === 0) return { text: `Record<${key}, ${of.text}>`, sample };
    if (form === 1) return { text: `{ readonly [key: ${key}]: ${of.text} }`, sample };
    if (form === 2) {
      const second = make(depth - 1);
      const other = key === "string" ? "number" : "`get-${string}`";
      const wide = key === "string" ? `${of.text} | ${second.text}` : of.text;
      return { text: `{ [key: ${key}]: ${wide}; [other: ${other}]: ${key === "string" ? of.text : second.text} }`, sample };
    }
    const field: Field = { name: pick(key === "string" ? names : ["a", "b"]), isOptional: chance(50), type: of };
    return {
      text: `{ [key: ${key}]: ${of.text}; ${field.name === "d-e" || field.name === "7" ? JSON.stringify(field.name) : field.name}${field.isOptional ? "?" : ""}: ${of.text} }`,
      sample: record([field], entries),
    };
  };

  const tuple = (depth: number): RandomType => {
    const elements = Array.from({ length: below(3) }, () => type(depth - 1));
    const optional = chance(40) ? type(depth - 1) : undefined;
    const rest = chance(40) ? type(depth - 1) : undefined;
    const tail = rest !== undefined && optional === undefined && chance(50) ? [type(depth - 1)] : [];
    const isNamed = chance(30);
    const named = (text: string, at: number, mark = ""): string => (isNamed ? `n${at}${mark}: ${text}` : mark === "" ? text : `(${text})?`);
    const text = [
      ...elements.map((one, at) => named(one.text, at)),
      ...(optional ? [named(optional.text, 8, "?")] : []),
      ...(rest ? [isNamed ? `...rest: (${rest.text})[]` : `...(${rest.text})[]`] : []),
      ...tail.map((one) => named(one.text, 9)),
    ];
    return {
      text: `${chance(20) ? "readonly " : ""}[${text.join(", ")}]`,
      sample: () => {
        const values = elements.map((one) => one.sample());
        const isLong = chance(60);
        if (optional && isLong) values.push(optional.sample());
        if (rest && (isLong || !optional)) for (let count = below(3); count > 0; count--) values.push(rest.sample());
        return [...values, ...tail.map((one) => one.sample())];
      },
    };
  };

  const array = (depth: number, make = type): RandomType => {
    const of = make(depth - 1);
    const text = pick([`(${of.text})[]`, `readonly (${of.text})[]`, `Array<${of.text}>`, `ReadonlyArray<${of.text}>`]);
    return { text, sample: () => Array.from({ length: below(3) }, () => of.sample()) };
  };

  const union = (depth: number): RandomType => {
    const parts = Array.from({ length: 2 + below(3) }, () => type(depth - 1));
    return { text: parts.map(({ text }) => `(${text})`).join(" | "), sample: () => pick(parts).sample() };
  };

  const tagged = (depth: number): RandomType => {
    const tag = pick(["kind", "a"]);
    const parts = pick([["p", "q", "r"], [1, 2, "2"], [true, false, null], [0, undefined, "u"]] as const).map((value) => {
      const { fields } = shape(depth);
      const own = fields.filter(({ name }) => name !== tag);
      const members = own.map(({ name, isOptional, type: { text } }) => `${JSON.stringify(name)}${isOptional ? "?" : ""}: ${text}`);
      return {
        text: `{ ${[`${tag}: ${JSON.stringify(value)}`, ...members].join("; ")} }`,
        sample: record([{ name: tag, isOptional: false, type: { text: "", sample: () => value } }, ...own]),
      };
    });
    return { text: parts.map(({ text }) => text).join(" | "), sample: () => pick(parts).sample() };
  };

  const scalar = (): RandomType =>
    pick([...scalars, template, () => ({ text: `${pick(scalars)().text} | ${pick(scalars)().text}`, sample: pick(scalars)().sample })])();

  /** Never a primitive with an object type, nor fields that come to that: such is a brand, and nothing that a value has. */
  const intersection = (depth: number): RandomType => {
    const others = names.map((name) => `${name}_`);
    const both = (left: RandomType, right: RandomType): RandomType => ({
      text: `(${left.text}) & (${right.text})`,
      sample: () => ({ ...(left.sample() as object), ...(right.sample() as object) }),
    });
    const lists = (left: RandomType, right: RandomType): RandomType => ({
      text: `(${left.text}) & (${right.text})`,
      sample: () => pick([left, right]).sample(),
    });
    return pick<() => RandomType>([
      () => both(shape(depth), shape(depth, 1, type, others)),
      () => both(shape(depth, 1, scalar), shape(depth, 1, scalar)),
      () => both(shape(depth, 1, shape), shape(depth, 1, (inner) => shape(inner, 1, type, others))),
      () => both(shape(depth, 1, scalar), indexed(depth, scalar)),
      () => both(indexed(depth, scalar), indexed(depth, scalar)),
      () => both(tagged(depth), shape(depth, 1, type, others)),
      () => both({ text: `${shape(depth).text} | ${shape(depth).text}`, sample: shape(depth).sample }, shape(depth, 1, type, others)),
      () => both({ text: pick(["object", "{}", "unknown"]), sample: () => ({}) }, tagged(depth)),
      () => lists(array(1, scalar), array(1, scalar)),
      () => lists(array(1, scalar), { text: `[${scalar().text}, ...string[]]`, sample: () => ["a", "b"] }),
    ])();
  };

  /** What the library's and our own helpers make of an object type. */
  const derived = (depth: number): RandomType => {
    const base = shape(depth, 2);
    const { fields } = base;
    const kept = some(fields, 1 + below(fields.length - 1));
    const keys = (list: readonly Field[]): string => [...list.map(({ name }) => JSON.stringify(name)), ].join(" | ");
    const whole = weak(fields).length > 0 ? base.text : base.text.replace(/ \}$/, "; $?: 0 }");
    const rest = fields.filter((field) => !kept.includes(field));
    const pickedKeys = [...kept.map(({ name }) => JSON.stringify(name)), '"$"'].join(" | ");
    return pick<() => RandomType>([
      () => ({ text: `Partial<${whole}>`, sample: record(fields.map((field) => ({ ...field, isOptional: true }))) }),
      () => ({ text: `Required<${base.text}>`, sample: () => ({ ...(record(fields.map((field) => ({ ...field, isOptional: false })))() as object), $: 0 }) }),
      () => ({ text: `Readonly<${base.text}>`, sample: base.sample }),
      () => ({ text: `Pick<${whole}, ${pickedKeys}>`, sample: record(kept) }),
      () => ({ text: `Omit<${whole}, ${kept.map(({ name }) => JSON.stringify(name)).join(" | ")}>`, sample: record(rest) }),
      () => ({ text: `Nullable<${base.text}>`, sample: base.sample }),
      () => ({ text: `Getters<${base.text}> & { $?: 0 }`, sample: () => Object.fromEntries(Object.entries(base.sample() as object).map(([name, value]) => [`get_${name}`, value])) }),
      () => ({ text: `keyof ${base.text}`, sample: () => pick(fields).name }),
      () => ({ text: `(${base.text})[${keys(kept)}]`, sample: () => pick(kept).type.sample() }),
      () => ({ text: `{ [K in keyof ${base.text}]: K }`, sample: () => Object.fromEntries(fields.map(({ name }) => [name, name])) }),
      () => ({ text: `{ -readonly [K in keyof ${base.text}]-?: ${base.text}[K] }`, sample: record(fields.map((field) => ({ ...field, isOptional: false }))) }),
    ])();
  };

  const applied = (depth: number): RandomType => {
    const of = type(depth - 1);
    const other = type(depth - 1);
    const nested = (levels: number): unknown => ({ value: of.sample(), ...(levels > 0 && { next: nested(levels - 1) }) });
    const tree = (levels: number): unknown => ({ value: of.sample(), kids: levels > 0 ? [tree(levels - 1)] : [] });
    const chain = (levels: number): unknown => (levels > 0 ? { head: of.sample(), tail: chain(levels - 1) } : null);
    return pick<() => RandomType>([
      () => ({
        text: `Prepend<${of.text}, [${other.text}, boolean?]>`,
        sample: () => [of.sample(), other.sample(), ...(chance(50) ? [true] : [])],
      }),
      () => ({
        text: `[...Pair<${of.text}, ${other.text}>, ...readonly (${of.text})[], 0]`,
        sample: () => [of.sample(), other.sample(), ...(chance(50) ? [of.sample()] : []), 0],
      }),
      () => ({ text: `Maybe<${of.text}>`, sample: of.sample }),
      () => ({ text: `Pair<${of.text}>`, sample: () => [of.sample(), of.sample()] }),
      () => ({ text: `Pair<${of.text}, ${other.text}>`, sample: () => [of.sample(), other.sample()] }),
      () => ({ text: `Box<${of.text}>`, sample: () => nested(below(3)) }),
      () => ({ text: `Tree<${of.text}>`, sample: () => tree(below(3)) }),
      () => ({ text: `List<${of.text}>`, sample: () => chain(below(3)) }),
      () => ({ text: `Result<${of.text}>`, sample: () => (chance(50) ? { ok: true, value: of.sample() } : { ok: false, error: "x" }) }),
      () => ({ text: `Sort<${of.text}>`, sample: () => pick([() => "s", () => [of.sample()], of.sample])() }),
      () => ({ text: `NonNullable<${of.text}>`, sample: of.sample }),
      () => ({ text: `Exclude<${of.text} | "a" | 1, string>`, sample: () => (chance(50) ? 1 : of.sample()) }),
      () => ({ text: `Extract<${of.text} | "a" | 1, string | unknown[]>`, sample: () => (chance(50) ? "a" : of.sample()) }),
      () => ({ text: `Awaited<Promise<${of.text}>>`, sample: of.sample }),
      () => ({ text: `ReturnType<() => ${of.text}>`, sample: of.sample }),
      () => ({ text: `Parameters<(a: ${of.text}, b?: ${other.text}) => void>`, sample: () => (chance(50) ? [of.sample()] : [of.sample(), other.sample()]) }),
      () => ({ text: `Holder<{ a: ${of.text}; b: 1 }>`, sample: () => ({ value: { a: of.sample(), b: 1 }, extra: pick(["a", "b", 0]) }) }),
    ])();
  };

  /** The same type under a name: an alias, an interface where it is a record, or one that extends another. */
  const named = (depth: number): RandomType => {
    const base = shape(depth);
    const { sample } = base;
    const form = below(3);
    if (form === 0) return { text: declare((id) => `type ${id} = ${base.text};`), sample };
    if (form === 1) return { text: declare((id) => `interface ${id} ${base.text}`), sample };
    const more: Field = { name: "more", isOptional: chance(30), type: type(depth - 1) };
    const parent = declare((id) => `interface ${id} ${base.text}`);
    const text = declare((id) => `interface ${id} extends ${parent} { more${more.isOptional ? "?" : ""}: ${more.type.text} }`);
    return { text, sample: record([...base.fields, more]) };
  };

  const compounds = [shape, shape, shape, indexed, tuple, tuple, array, array, union, union, tagged, intersection, derived, derived, applied, applied, named];

  const type = (depth: number): RandomType => (depth <= 0 || chance(25) ? pick(leaves)() : pick(compounds)(depth));
  return { type };
}
