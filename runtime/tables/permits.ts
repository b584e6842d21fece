import { safeNames } from "./safe-names.ts";
import { table, words } from "./words.ts";

/*
 * A row names intrinsics, then what they keep; `A B|Intl.|.prototype` stands for `Intl.A.prototype Intl.B.prototype`, `@@` for a well-known symbol,
 * `%…%` for what no global names, `^Date` for `getDate setDate`. Everything keeps its `constructor`, `@@species` and `@@toStringTag`. The kinds of typed array read the rows of Uint8Array and those of error the rows of
 * TypeError. Not here on purpose: `RegExp.prototype.compile`, which rewrites a regular expression that has been frozen; what else hangs
 * on `Object.prototype` with underscores; `stack`, where engines have it on `Error.prototype`.
 */
const text = `
Object: assign create defineProperties defineProperty entries freeze fromEntries getOwnPropertyDescriptor \
getOwnPropertyDescriptors getOwnPropertyNames getOwnPropertySymbols getPrototypeOf groupBy hasOwn is isExtensible \
isFrozen isSealed keys preventExtensions seal setPrototypeOf values
Object.prototype: __defineGetter__ __defineSetter__ hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf
Function.prototype: apply bind call toString @@hasInstance
AsyncFunction AsyncGeneratorFunction GeneratorFunction|%|%.prototype: prototype
%AsyncIteratorPrototype%: @@asyncDispose @@asyncIterator
Iterator: concat from zip zipKeyed
%IteratorPrototype%: chunks drop every filter find flatMap forEach includes join map reduce some take toArray windows \
@@dispose @@iterator
ArrayIterator AsyncGenerator Generator IteratorConcat IteratorHelper MapIterator RegExpStringIterator SetIterator \
StringIterator WrapForValidIterator|%|Prototype%: next return throw
Array %TypedArray%: from fromAsync isArray of
Array.prototype Array.prototype.@@unscopables %TypedArray%.prototype: at buffer byteLength byteOffset concat copyWithin \
entries every fill filter find findIndex findLast findLastIndex flat flatMap forEach includes indexOf join keys \
lastIndexOf length map pop push reduce reduceRight reverse set shift slice some sort splice subarray toLocaleString \
toReversed toSorted toSpliced toString unshift values with @@iterator @@unscopables
Number: EPSILON MAX_SAFE_INTEGER MAX_VALUE MIN_SAFE_INTEGER MIN_VALUE NEGATIVE_INFINITY NaN POSITIVE_INFINITY isFinite \
isInteger isNaN isSafeInteger parseFloat parseInt
BigInt Boolean Number Symbol||.prototype: description toExponential toFixed toLocaleString \
toPrecision toString valueOf @@toPrimitive
BigInt: asIntN asUintN
String: fromCharCode fromCodePoint raw
String.prototype: anchor at big blink bold charAt charCodeAt codePointAt concat endsWith fixed fontcolor fontsize \
includes indexOf isWellFormed italics lastIndexOf length link localeCompare match matchAll normalize padEnd padStart \
repeat replace replaceAll search slice small split startsWith strike sub substr substring sup toLocaleLowerCase \
toLocaleUpperCase toLowerCase toString toUpperCase toWellFormed trim trimEnd trimLeft trimRight trimStart valueOf \
@@iterator
Symbol: asyncDispose asyncIterator dispose for hasInstance isConcatSpreadable iterator keyFor match matchAll \
metadata replace search species split toPrimitive toStringTag unscopables
RegExp: escape
RegExp.prototype: dotAll exec flags global hasIndices ignoreCase multiline source sticky test toString unicode \
unicodeSets @@match @@matchAll @@replace @@search @@split
Date: UTC now parse
Date.prototype: ^Date getDay ^FullYear ^Hours ^Milliseconds ^Minutes ^Month ^Seconds ^Time getTimezoneOffset ^UTCDate \
getUTCDay ^UTCFullYear ^UTCHours ^UTCMilliseconds ^UTCMinutes ^UTCMonth ^UTCSeconds ^Year toDateString toGMTString \
toISOString toJSON toLocaleDateString toLocaleString toLocaleTimeString toString toTemporalInstant toTimeString \
toUTCString valueOf @@toPrimitive
Math: E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 abs acos acosh asin asinh atan atan2 atanh cbrt ceil clz32 cos cosh exp \
expm1 f16round floor fround hypot imul log log10 log1p log2 max min pow random round sign sin sinh sqrt sumPrecise tan \
tanh trunc
JSON: isRawJSON parse rawJSON stringify
Reflect: apply construct defineProperty deleteProperty get getOwnPropertyDescriptor getPrototypeOf has isExtensible \
ownKeys preventExtensions set setPrototypeOf
Map: groupBy
Map Set WeakMap WeakSet||.prototype: add clear delete difference entries forEach get \
getOrInsert getOrInsertComputed has intersection isDisjointFrom isSubsetOf isSupersetOf keys set size \
symmetricDifference union values @@iterator
Promise: all allKeyed allSettled allSettledKeyed any race reject resolve try withResolvers
Promise.prototype: catch finally then
ArrayBuffer Set: isView
ArrayBuffer.prototype: byteLength detached immutable maxByteLength resizable resize slice sliceToImmutable transfer \
transferToFixedLength transferToImmutable
DataView: BYTES_PER_ELEMENT
DataView.prototype: buffer byteLength byteOffset ^BigInt64 ^BigUint64 ^Float16 ^Float32 ^Float64 ^Int16 ^Int32 ^Int8 \
^Uint16 ^Uint32 ^Uint8
Uint8Array: BYTES_PER_ELEMENT fromBase64 fromHex
Uint8Array.prototype: BYTES_PER_ELEMENT setFromBase64 setFromHex toBase64 toHex
Error: captureStackTrace isError prepareStackTrace stackTraceLimit
Error.prototype: message name toString
TypeError InternalError||.prototype: message name
AsyncDisposableStack DisposableStack||.prototype: adopt defer dispose disposeAsync disposed move use \
@@asyncDispose @@dispose
Intl: Locale Collator DateTimeFormat DisplayNames DurationFormat ListFormat NumberFormat PluralRules RelativeTimeFormat Segmenter \
getCanonicalLocales supportedValuesOf
Collator DateTimeFormat DisplayNames DurationFormat ListFormat NumberFormat PluralRules RelativeTimeFormat Segmenter|Intl.: supportedLocalesOf
Collator DateTimeFormat DisplayNames DurationFormat ListFormat NumberFormat PluralRules RelativeTimeFormat Segmenter|Intl.|.prototype: compare format formatRange formatRangeToParts formatToParts of resolvedOptions segment select \
selectRange
Intl.Locale.prototype: baseName calendar calendars caseFirst collation collations firstDayOfWeek getCalendars \
getCollations getHourCycles getNumberingSystems getTextInfo getTimeZones getWeekInfo hourCycle hourCycles language \
maximize minimize numberingSystem numberingSystems numeric region script textInfo timeZones toString variants weekInfo
Temporal: Now Duration Instant PlainDate PlainDateTime PlainMonthDay PlainTime PlainYearMonth ZonedDateTime
Temporal.Now: instant plainDateISO plainDateTimeISO plainTimeISO timeZoneId zonedDateTimeISO
Duration Instant PlainDate PlainDateTime PlainMonthDay PlainTime PlainYearMonth ZonedDateTime|Temporal.: compare from fromEpochMilliseconds fromEpochNanoseconds
Duration Instant PlainDate PlainDateTime PlainMonthDay PlainTime PlainYearMonth ZonedDateTime|Temporal.|.prototype: abs add blank calendarId day dayOfWeek dayOfYear days daysInMonth daysInWeek \
daysInYear epochMilliseconds epochNanoseconds equals era eraYear getTimeZoneTransition hour hours hoursInDay \
inLeapYear microsecond microseconds millisecond milliseconds minute minutes month monthCode months monthsInYear \
nanosecond nanoseconds negated offset offsetNanoseconds round second seconds sign since startOfDay subtract timeZoneId \
toInstant toJSON toLocaleString toPlainDate toPlainDateTime toPlainMonthDay toPlainTime toPlainYearMonth toString \
toZonedDateTime toZonedDateTimeISO total until valueOf weekOfYear weeks with withCalendar withPlainTime withTimeZone \
year yearOfWeek years
`;

const rows: Record<string, string> = {};
for (const row of text
  .trim()
  .replace(/\^(\w+)/g, "get$1 set$1")
  .split("\n")) {
  const [paths, names] = row.split(": ") as [string, string];
  const [list, before = "", after = ""] = paths.split("|") as [string];
  for (const path of words(list)) rows[before + path + after] = `${names} constructor @@species @@toStringTag`;
}

for (const name of safeNames) {
  const like = /.Array$/.test(name) ? "Uint8Array" : /.Error$/.test(name) ? "TypeError" : undefined;
  if (like === undefined) continue;
  for (const part of ["", ".prototype"]) rows[name + part] ??= rows[like + part] ?? "";
}

/**
 * What lockdown leaves in the realm: path of an intrinsic → its property names, separated by spaces. A function also keeps `length`, `name` and
 * `prototype`. Names that no engine has yet cost nothing here; names that are not here are deleted from the engine that has them.
 */
export const permits: Readonly<Record<string, string>> = table(rows);
