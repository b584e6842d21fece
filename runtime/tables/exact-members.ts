import { table, words } from "./words.ts";

/*
 * A row of the permits may serve many owners, and then names more than each of them has. This says which owner has what, so that a table for
 * people lists nothing that there is not, and an audit notices a member that comes to an owner later.
 */
const dateFields = "calendarId era eraYear year month monthCode daysInYear daysInMonth monthsInYear inLeapYear";
const dayFields = `${dateFields} day dayOfWeek dayOfYear weekOfYear yearOfWeek daysInWeek`;
const timeFields = "hour minute second millisecond microsecond nanosecond";
const arithmetic = "add subtract until since equals toLocaleString toString toJSON valueOf";

const temporal: Readonly<Record<string, string>> = {
  Duration: `years months weeks days hours minutes seconds milliseconds microseconds nanoseconds sign blank with negated
    abs add subtract round total toLocaleString toString toJSON valueOf`,
  Instant: `epochMilliseconds epochNanoseconds round toZonedDateTimeISO ${arithmetic}`,
  PlainDate: `${dayFields} ${arithmetic} toPlainYearMonth toPlainMonthDay with withCalendar toPlainDateTime
    toZonedDateTime`,
  PlainDateTime: `${dayFields} ${timeFields} ${arithmetic} with withCalendar withPlainTime round toZonedDateTime
    toPlainDate toPlainTime`,
  PlainMonthDay: "calendarId monthCode day with equals toLocaleString toString toJSON valueOf toPlainDate",
  PlainTime: `${timeFields} ${arithmetic} with round`,
  PlainYearMonth: `${dateFields} ${arithmetic} with toPlainDate`,
  ZonedDateTime: `${dayFields} ${timeFields} ${arithmetic} timeZoneId epochMilliseconds epochNanoseconds hoursInDay
    offsetNanoseconds offset with withCalendar withPlainTime withTimeZone round startOfDay getTimeZoneTransition
    toInstant toPlainDate toPlainTime toPlainDateTime`,
};

const intl: Readonly<Record<string, string>> = {
  Collator: "compare resolvedOptions",
  DateTimeFormat: "format formatRange formatRangeToParts formatToParts resolvedOptions",
  DisplayNames: "of resolvedOptions",
  DurationFormat: "format formatToParts resolvedOptions",
  ListFormat: "format formatToParts resolvedOptions",
  NumberFormat: "format formatRange formatRangeToParts formatToParts resolvedOptions",
  PluralRules: "resolvedOptions select selectRange",
  RelativeTimeFormat: "format formatToParts resolvedOptions",
  Segmenter: "resolvedOptions segment",
};

const iterators: Readonly<Record<string, string>> = {
  Array: "next",
  IteratorConcat: "next return",
  IteratorHelper: "next return",
  Map: "next",
  RegExpString: "next",
  Set: "next",
  String: "next",
  WrapForValid: "next return",
};

const ofLists = `at copyWithin entries every fill filter find findIndex findLast findLastIndex forEach includes indexOf join
  keys lastIndexOf length map reduce reduceRight reverse slice some sort toLocaleString toReversed toSorted toString values
  with @@iterator`;
const ofSets = `add clear delete difference entries forEach has intersection isDisjointFrom isSubsetOf isSupersetOf keys size
  symmetricDifference union values @@iterator`;

const others: Readonly<Record<string, string>> = {
  "%AsyncFunction%.prototype": "",
  ArrayBuffer: "isView",
  Set: "",
  Array: "from fromAsync isArray of",
  "Array.prototype": `${ofLists} concat flat flatMap pop push shift splice toSpliced unshift @@unscopables`,
  "Array.prototype.@@unscopables": `at copyWithin entries fill find findIndex findLast findLastIndex flat flatMap includes
    keys toReversed toSorted toSpliced values`,
  "%TypedArray%": "from of",
  "%TypedArray%.prototype": `${ofLists} buffer byteLength byteOffset set subarray`,
  "BigInt.prototype": "toLocaleString toString valueOf",
  "Boolean.prototype": "toString valueOf",
  "Number.prototype": "toExponential toFixed toLocaleString toPrecision toString valueOf",
  "Symbol.prototype": "description toString valueOf @@toPrimitive",
  "Map.prototype":
    "clear delete entries forEach get getOrInsert getOrInsertComputed has keys set size values @@iterator",
  "Set.prototype": ofSets,
  "WeakMap.prototype": "delete get getOrInsert getOrInsertComputed has set",
  "WeakSet.prototype": "add delete has",
  "AsyncDisposableStack.prototype": "adopt defer disposeAsync disposed move use @@asyncDispose",
  "DisposableStack.prototype": "adopt defer dispose disposed move use @@dispose",
};

const rows: Record<string, readonly string[]> = {};
for (const owner of Object.keys(others)) rows[owner] = words(others[owner]!);
for (const name of Object.keys(temporal)) {
  rows[`Temporal.${name}.prototype`] = words(temporal[name]!);
  rows[`Temporal.${name}`] = words(name === "PlainMonthDay" ? "from" : "compare from");
}
rows["Temporal.Instant"] = words("compare from fromEpochMilliseconds fromEpochNanoseconds");
for (const name of Object.keys(intl)) rows[`Intl.${name}.prototype`] = words(intl[name]!);
for (const name of Object.keys(iterators))
  rows[`%${name}${/^Iterator/.test(name) ? "" : "Iterator"}Prototype%`] = words(iterators[name]!);
for (const name of words(
  `Int8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array BigInt64Array BigUint64Array Float16Array
   Float32Array Float64Array`,
))
  for (const path of [name, `${name}.prototype`]) rows[path] = ["BYTES_PER_ELEMENT"];

/** Owners whose row of the permits says more than they have → the members that they have. */
export const exactMembers: Readonly<Record<string, readonly string[]>> = table(rows);

/** Owners that have a `@@toStringTag` of their own, which every row of the permits lets them have. */
export const isTagged = (owner: string): boolean =>
  /^(Atomics|Intl|JSON|Math|Reflect|Temporal)$|^Temporal\.Now$|^Intl\.\w+\.prototype$|^Temporal\.\w+\.prototype$/.test(
    owner,
  ) ||
  /^(ArrayBuffer|AsyncDisposableStack|BigInt|DataView|DisposableStack|Map|Promise|Set|Symbol|WeakMap|WeakSet)\.prototype$/.test(
    owner,
  ) ||
  /^%(?!AsyncIteratorPrototype)\w+Prototype%$|^%(\w+Function|TypedArray)%\.prototype$/.test(owner);

/** Owners that have a `@@species` of their own, which every row of the permits lets them have. */
export const isSpecies = (owner: string): boolean =>
  /^(Array|ArrayBuffer|Map|Promise|RegExp|Set|%TypedArray%)$/.test(owner);

/** Owners that have a `constructor` of their own, which every row of the permits lets them have. */
export const isConstructed = (owner: string): boolean =>
  /\.prototype$/.test(owner) || /^%(Iterator|Generator|AsyncGenerator)Prototype%$/.test(owner);
