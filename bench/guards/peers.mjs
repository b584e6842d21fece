// The same types as the schemas of other libraries. Each is imported only in the process that measures it.

import { load } from "../peers/load.mjs";

const kinds = Array.from({ length: 20 }, (_, i) => i);
const onto = (schemas, use) => Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, use(schema)]));

/** All five, of a library that writes records, arrays and unions as calls. `choice` takes the branches and the name of the tag. */
const build = ({ number, string, boolean, record, array, literal, choice }) => {
  const Moltar = record({
    number,
    negNumber: number,
    maxNumber: number,
    string,
    longString: string,
    boolean,
    deeplyNested: record({ foo: string, num: number, bool: boolean }),
  });
  return {
    Moltar,
    Moltars: array(Moltar),
    Union: choice(
      "kind",
      kinds.map((i) => record({ kind: literal(`kind${i}`), id: number, [`text${i}`]: string })),
    ),
    Flat: record({ id: string, count: number, open: boolean, note: string }),
    Numbers: array(number),
  };
};

const typebox = async () => {
  const { Type } = await load("typebox");
  const { Compile } = await load("typebox/compile");
  const schemas = build({
    number: Type.Number(),
    string: Type.String(),
    boolean: Type.Boolean(),
    record: Type.Object,
    array: (of) => Type.Array(of),
    literal: Type.Literal,
    choice: (_, of) => Type.Union(of),
  });
  return {
    check: onto(schemas, (schema) => {
      const compiled = Compile(schema);
      return (x) => compiled.Check(x);
    }),
  };
};

const arktype = async () => {
  const { type } = await load("arktype");
  const schemas = build({
    number: "number",
    string: "string",
    boolean: "boolean",
    record: (shape) => type(shape),
    array: (of) => type(of).array(),
    literal: (text) => `'${text}'`,
    choice: (_, of) => type.or(...of),
  });
  return {
    check: onto(schemas, (schema) => (x) => schema.allows(x)),
    copy: onto(schemas, (schema) => {
      const copying = schema.onDeepUndeclaredKey("delete");
      return (x) => {
        const copy = copying(x);
        if (copy instanceof type.errors) throw copy;
        return copy;
      };
    }),
  };
};

const valibot = async () => {
  const v = await load("valibot");
  const schemas = build({
    number: v.number(),
    string: v.string(),
    boolean: v.boolean(),
    record: v.object,
    array: v.array,
    literal: v.literal,
    choice: v.variant,
  });
  return {
    check: onto(schemas, (schema) => (x) => v.is(schema, x)),
    copy: onto(schemas, (schema) => (x) => v.parse(schema, x)),
  };
};

const zod = async () => {
  const { z } = await load("zod");
  const schemas = build({
    number: z.number(),
    string: z.string(),
    boolean: z.boolean(),
    record: (shape) => z.object(shape),
    array: (of) => z.array(of),
    literal: (text) => z.literal(text),
    choice: (tag, of) => z.discriminatedUnion(tag, of),
  });
  return {
    check: onto(schemas, (schema) => (x) => schema.safeParse(x).success),
    copy: onto(schemas, (schema) => (x) => schema.parse(x)),
  };
};

/** zod makes functions of its schemas since 4.6, for those who import this first. */
const zodCompiled = async () => {
  await load("zod/compile");
  return zod();
};

const ajv = async () => {
  const { default: Ajv } = await load("ajv");
  const schemas = build({
    number: { type: "number" },
    string: { type: "string" },
    boolean: { type: "boolean" },
    record: (properties) => ({ type: "object", properties, required: Object.keys(properties) }),
    array: (items) => ({ type: "array", items }),
    literal: (text) => ({ const: text }),
    choice: (propertyName, oneOf) => ({ type: "object", discriminator: { propertyName }, required: ["kind"], oneOf }),
  });
  const compiler = new (Ajv.default ?? Ajv)({ discriminator: true });
  return { check: onto(schemas, (schema) => compiler.compile(schema)) };
};

/** `compiled` is what typia's transform has made of the text. */
const typia = async (compiled) => {
  const made = await import(compiled);
  const named = (prefix) =>
    Object.fromEntries(["Moltar", "Moltars", "Union", "Flat", "Numbers"].map((type) => [type, made[prefix + type]]));
  return { check: named("is"), copy: named("copy"), makeTill: () => made };
};

const endo = async () => {
  await load("@endo/init");
  const { M, matches } = await load("@endo/patterns");
  const schemas = build({
    number: M.number(),
    string: M.string(),
    boolean: M.boolean(),
    record: (shape) => M.splitRecord(shape),
    array: (of) => M.arrayOf(of),
    literal: (text) => text,
    choice: (_, of) => M.or(...of),
  });
  const { Moltar, Flat } = schemas;
  return { prepare: globalThis.harden, check: onto({ Moltar, Flat }, (schema) => (x) => matches(x, schema)) };
};

export const libraries = { typia, typebox, arktype, ajv, zod, zodCompiled, valibot, endo };
