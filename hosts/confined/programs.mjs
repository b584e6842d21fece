// One line for each package: what a module imports, and an expression of which it prints the result. `reason`: why it does not work, where it does not.

/** @type {Record<string, { imports: string, value: string, reason?: string, needs?: readonly string[] }>} */
export const programs = {
  "big.js": { imports: 'import Big from "big.js";', value: 'new Big("0.1").plus("0.2").toString()' },
  "bignumber.js": {
    imports: 'import BigNumber from "bignumber.js";',
    value: 'new BigNumber("0.1").plus("0.2").toString()',
    reason: "asks for `Math.random` when it is made",
  },
  camelcase: { imports: 'import camelCase from "camelcase";', value: 'camelCase("foo-bar")' },
  "change-case": { imports: 'import { snakeCase } from "change-case";', value: 'snakeCase("fooBar")' },
  classnames: { imports: 'import classNames from "classnames";', value: 'classNames("a", { b: true })' },
  clsx: { imports: 'import { clsx } from "clsx";', value: 'clsx("a", { b: true })' },
  "color-convert": { imports: 'import convert from "color-convert";', value: "convert.rgb.hsl([140, 200, 100])" },
  "csv-parse": {
    imports: 'import { parse } from "csv-parse/browser/esm/sync";',
    value: '(parse("a,b\\n1,2") as string[][])',
  },
  "date-fns": {
    imports: 'import { addDays, format } from "date-fns";',
    value: 'format(addDays(new Date(2020, 0, 1), 3), "yyyy-MM-dd")',
  },
  dayjs: { imports: 'import dayjs from "dayjs";', value: 'dayjs("2020-01-31").add(1, "month").format("YYYY-MM-DD")' },
  deepmerge: {
    imports: 'import merge from "deepmerge";',
    value: "merge<{ a: number[]; b?: number }>({ a: [1] }, { a: [2], b: 3 })",
  },
  dequal: { imports: 'import { dequal } from "dequal";', value: "dequal({ a: [1] }, { a: [1] })" },
  diff: {
    imports: 'import { diffWords } from "diff";',
    value: 'diffWords("a b c", "a x c").map((part) => part.value)',
  },
  "escape-html": { imports: 'import escapeHtml from "escape-html";', value: 'escapeHtml("<a href=\\"x\\">")' },
  "escape-string-regexp": { imports: 'import escape from "escape-string-regexp";', value: 'escape("a.b*c")' },
  "fast-deep-equal": { imports: 'import equal from "fast-deep-equal";', value: "equal({ a: [1] }, { a: [1] })" },
  "fast-json-stable-stringify": {
    imports: 'import stringify from "fast-json-stable-stringify";',
    value: "stringify({ b: 1, a: [2] })",
  },
  "fastest-levenshtein": {
    imports: 'import { distance } from "fastest-levenshtein";',
    value: 'distance("kitten", "sitting")',
  },
  "fp-ts": {
    imports: 'import { pipe } from "fp-ts/lib/function.js";',
    value: "pipe(1, (x: number) => x + 1, (x: number) => `${x}`)",
  },
  handlebars: {
    imports: 'import Handlebars from "handlebars";',
    value: 'Handlebars.compile("{{a}}")({ a: 1 })',
    reason: "makes code of texts, and reads files",
  },
  he: { imports: 'import he from "he";', value: 'he.decode("&eacute;&lt;")' },
  immer: {
    imports: 'import { produce } from "immer";',
    value: "produce({ a: 1 }, (draft: { a: number }) => { draft.a = 2; })",
    reason: "stands on `Proxy`",
  },
  "is-plain-object": { imports: 'import { isPlainObject } from "is-plain-object";', value: "isPlainObject({})" },
  "js-yaml": { imports: 'import { load } from "js-yaml";', value: '(load("a: [1, 2]") as { a: number[] })' },
  json5: { imports: 'import JSON5 from "json5";', value: '(JSON5.parse("{ a: [1,], }") as { a: number[] })' },
  "kind-of": { imports: 'import kindOf from "kind-of";', value: "kindOf([])" },
  klona: { imports: 'import { klona } from "klona";', value: "klona({ a: [1] })" },
  leven: { imports: 'import leven from "leven";', value: 'leven("cat", "cow")' },
  lodash: { imports: 'import _ from "lodash";', value: "_.chunk([1, 2, 3], 2)" },
  "lodash-es": {
    imports: 'import { chunk, groupBy } from "lodash-es";',
    value: "[chunk([1, 2, 3], 2), groupBy([1, 2, 3], (x) => `${x % 2}`)]",
  },
  "lru-cache": {
    imports: 'import { LRUCache } from "lru-cache";',
    value: 'new LRUCache<string, number>({ max: 2 }).set("a", 1).get("a")',
  },
  marked: { imports: 'import { marked } from "marked";', value: '(marked.parse("# hi *you*", { async: false }))' },
  minimist: {
    imports: 'import minimist from "minimist";',
    value: '[minimist(["--a", "1"])._, minimist(["--a", "1"])["a"] as number]',
  },
  mitt: {
    imports: 'import mitt from "mitt";',
    value: "mitt<{ said: number }>().all.size",
    reason: "its declarations say that its default export is no function",
  },
  ms: { imports: 'import ms from "ms";', value: '[ms("2 days"), ms(60000, { long: true })]' },
  mustache: {
    imports: 'import Mustache from "mustache";',
    value: 'Mustache.render("{{a}} {{#b}}x{{/b}}", { a: 1, b: [1, 2] })',
  },
  nanoevents: {
    imports: 'import { listened } from "./heard.ts";',
    value: "listened()",
  },
  nanoid: {
    imports: 'import { nanoid } from "nanoid/non-secure";',
    value: "nanoid().length",
    reason: "asks for `Math.random`: take a `Random`",
  },
  papaparse: { imports: 'import Papa from "papaparse";', value: 'Papa.unparse([["a", "b"], ["1", "2"]])' },
  picomatch: { imports: 'import picomatch from "picomatch";', value: 'picomatch("src/**/*.ts")("src/a/b.ts")' },
  pluralize: { imports: 'import pluralize from "pluralize";', value: 'pluralize("box", 2)' },
  qs: { imports: 'import qs from "qs";', value: '(qs.parse("a[b]=1&c=2") as { a: { b: string }; c: string })' },
  ramda: { imports: 'import * as R from "ramda";', value: "R.sum(R.map((x: number) => x * 2, [1, 2, 3]))" },
  remeda: { imports: 'import { unique } from "remeda";', value: "unique([1, 1, 2])" },
  semver: {
    imports: 'import semver from "semver";',
    value: '[semver.satisfies("1.2.3", "^1.0.0"), semver.inc("1.2.3", "minor")]',
  },
  slugify: { imports: 'import slug from "slugify";', value: 'slug.default("Hello Wörld")' },
  "string-width": {
    imports: 'import width from "string-width";',
    value: 'width("古")',
    reason: "asks for the machine's locale when it is made",
  },
  superstruct: {
    imports: 'import { assert, is, number, object, string } from "superstruct";',
    value: 'is({ a: "x", b: 1 }, object({ a: string(), b: number() }))',
  },
  uuid: {
    imports: 'import { parse, stringify } from "uuid";',
    value: 'stringify(parse("6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b"))',
  },
  valibot: {
    imports: 'import * as v from "valibot";',
    value: 'v.parse(v.object({ a: v.string(), b: v.optional(v.number()) }), { a: "x" })',
  },
  yaml: {
    imports: 'import { parse } from "yaml";',
    value: '(parse("a: 1\\nb: [1, 2]") as { a: number; b: number[] })',
  },
  zod: {
    imports: 'import { z } from "zod";',
    value: 'z.object({ a: z.string(), b: z.number().optional() }).parse({ a: "x" })',
  },
};
