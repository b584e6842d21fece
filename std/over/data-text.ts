import { refuse } from "../captured/cap-error.ts";
import {
  defineProperty,
  freeze,
  getPrototypeOf,
  includes,
  isArray,
  isBytes,
  keys,
  parseJsonText,
  writeJsonText,
} from "../captured/intrinsics.ts";
import { base64 } from "../pure/bytes.ts";
import type { Data } from "../types/data.ts";
import { deepest } from "./json-to-data.ts";

/** What JSON cannot say is said by a record with this name; a record that has it itself is wrapped in one. */
const mark = "$";
const plain = Object.prototype;
const tag = (kind: string, value?: unknown): unknown => ({ [mark]: kind, v: value });

const encode = (value: unknown, depth: number): unknown => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number")
    return value - value === 0 && (value !== 0 || 1 / value > 0)
      ? value
      : tag("num", `${1 / value === -1 / 0 ? "-0" : value}`);
  if (value === undefined) return tag("undef");
  if (typeof value === "bigint") return tag("big", `${value}`);
  if (typeof value !== "object") return refuse("not-data", `a ${typeof value}`);
  if (isBytes(value)) return tag("bytes", base64.encode(value));
  if (depth === 0) return refuse("not-data", `nested deeper than ${deepest}`);
  return isArray(value) ? encodeList(value, depth) : encodeRecord(value, depth);
};

const encodeList = (value: readonly unknown[], depth: number): unknown => {
  const list: unknown[] = [];
  const { length } = value;
  for (let i = 0; i < length; i++) list[i] = encode(value[i], depth - 1);
  return list;
};

/** Each member is read once, and what was read is what is kept. */
const encodeRecord = (value: object, depth: number): unknown => {
  const parent = getPrototypeOf(value);
  if (parent !== null && parent !== plain) refuse("not-data", "an object of a class");
  const record: Record<string, unknown> = {};
  const names = keys(value);
  let isMarked = false;
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    const member = encode((value as Record<string, unknown>)[name], depth - 1);
    if (name === "__proto__") refuse("not-data", "a record with the name __proto__");
    if (name === mark) isMarked = true;
    // Names that records inherit, such as `constructor`, cannot be assigned where intrinsics are frozen.
    if (name in plain) defineProperty(record, name, { value: member, enumerable: true });
    else record[name] = member;
  }
  return isMarked ? tag("rec", record) : record;
};

/** A text from which `textToData` makes the same data again. What is no data is refused as `not-data`. */
export const dataToText = (value: unknown): string => writeJsonText(encode(value, deepest));

const decoders: { readonly [kind: string]: (value: never) => Data } = {
  num: (text: string) => +text,
  undef: () => undefined,
  big: (text: string) => BigInt(text),
  bytes: (text: string) => base64.decode(text),
  rec: (record: Record<string, unknown>) => decodeRecord(record),
};

/** In its place: what the parser has made is nobody else's. */
const decodeRecord = (value: object): Data => {
  const record = value as Record<string, Data>;
  const names = keys(record);
  for (let i = 0; i < names.length; i++) {
    const member = record[names[i]!];
    const decoded = decode(member);
    if (decoded !== member) record[names[i]!] = decoded;
  }
  return freeze(record);
};

const decode = (value: unknown): Data => {
  if (typeof value !== "object" || value === null) return value as Data;
  if (isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = decode(value[i]);
    return freeze(value) as Data;
  }
  const kind = (value as Record<string, unknown>)[mark];
  return typeof kind === "string" ? decoders[kind]!((value as { v: never }).v) : decodeRecord(value);
};

/** Freezes what a parser has made, all of it. Most of it are primitives, for which there is nothing to do. */
const freezeAll = (value: object): void => {
  if (isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const element: unknown = value[i];
      if (typeof element === "object" && element !== null) freezeAll(element);
    }
  } else {
    for (const name in value) {
      const member = (value as Record<string, unknown>)[name];
      if (typeof member === "object" && member !== null) freezeAll(member);
    }
  }
  freeze(value);
};

/** The data that a text of `dataToText` stands for, frozen. */
export const textToData = (text: string): Data => {
  const value: unknown = parseJsonText(text);
  if (includes(text, `"${mark}":`)) return decode(value);
  if (typeof value === "object" && value !== null) freezeAll(value);
  return value as Data;
};
