import { table } from "./words.ts";

const iteratorHelpers = "drop every filter find flatMap forEach map reduce some take toArray";
const temporal = "toJSON toLocaleString toString valueOf @@toStringTag";
const date = "calendarId era eraYear year month monthCode daysInMonth daysInYear inLeapYear monthsInYear";
const day = "day dayOfWeek dayOfYear daysInWeek weekOfYear yearOfWeek withCalendar";
const time = "hour minute second millisecond microsecond nanosecond round";
const sums = "add equals since subtract until with";
const intl = "constructor resolvedOptions @@toStringTag";

/**
 * What lockdown leaves in the realm: path of an intrinsic → its property names, `@@` for well-known symbols. A function also
 * keeps `length`, `name` and a `prototype` that has a row of its own. Names that no engine has yet cost nothing here; names
 * that are not here are deleted from the engine that has them. `%…%` are intrinsics that no global names.
 */
export const permits: Readonly<Record<string, string>> = table({
  Object: `assign create defineProperties defineProperty entries freeze fromEntries getOwnPropertyDescriptor
    getOwnPropertyDescriptors getOwnPropertyNames getOwnPropertySymbols getPrototypeOf groupBy hasOwn is isExtensible isFrozen
    isSealed keys preventExtensions seal setPrototypeOf values`,
  "Object.prototype": "constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf",
  Function: "",
  "Function.prototype": "apply bind call constructor toString @@hasInstance",
  "%AsyncFunction%": "",
  "%AsyncFunction%.prototype": "constructor @@toStringTag",
  "%GeneratorFunction%": "",
  "%GeneratorFunction%.prototype": "constructor prototype @@toStringTag",
  "%AsyncGeneratorFunction%": "",
  "%AsyncGeneratorFunction%.prototype": "constructor prototype @@toStringTag",
  "%GeneratorPrototype%": "constructor next return throw @@toStringTag",
  "%AsyncGeneratorPrototype%": "constructor next return throw @@toStringTag",
  "%AsyncIteratorPrototype%": "@@asyncDispose @@asyncIterator",
  Iterator: "concat from zip zipKeyed",
  // Engines without the global `Iterator` have its prototype all the same.
  "%IteratorPrototype%": `constructor ${iteratorHelpers} @@dispose @@iterator @@toStringTag`,
  "%ArrayIteratorPrototype%": "next @@toStringTag",
  "%IteratorHelperPrototype%": "next return @@toStringTag",
  "%MapIteratorPrototype%": "next @@toStringTag",
  "%RegExpStringIteratorPrototype%": "next @@toStringTag",
  "%SegmentIteratorPrototype%": "next @@toStringTag",
  "%SegmentsPrototype%": "containing @@iterator",
  "%SetIteratorPrototype%": "next @@toStringTag",
  "%StringIteratorPrototype%": "next @@toStringTag",
  "%WrapForValidIteratorPrototype%": "next return",
  Array: "from fromAsync isArray of @@species",
  "Array.prototype": `at concat constructor copyWithin entries every fill filter find findIndex findLast findLastIndex flat
    flatMap forEach includes indexOf join keys lastIndexOf length map pop push reduce reduceRight reverse shift slice some
    sort splice toLocaleString toReversed toSorted toSpliced toString unshift values with @@iterator @@unscopables`,
  "Array.prototype.@@unscopables": `at copyWithin entries fill find findIndex findLast findLastIndex flat flatMap includes keys
    toReversed toSorted toSpliced values`,
  Boolean: "",
  "Boolean.prototype": "constructor toString valueOf",
  Number: `EPSILON MAX_SAFE_INTEGER MAX_VALUE MIN_SAFE_INTEGER MIN_VALUE NEGATIVE_INFINITY NaN POSITIVE_INFINITY isFinite
    isInteger isNaN isSafeInteger parseFloat parseInt`,
  "Number.prototype": "constructor toExponential toFixed toLocaleString toPrecision toString valueOf",
  BigInt: "asIntN asUintN",
  "BigInt.prototype": "constructor toLocaleString toString valueOf @@toStringTag",
  String: "fromCharCode fromCodePoint raw",
  "String.prototype": `anchor at big blink bold charAt charCodeAt codePointAt concat constructor endsWith fixed fontcolor
    fontsize includes indexOf isWellFormed italics lastIndexOf length link localeCompare match matchAll normalize padEnd
    padStart repeat replace replaceAll search slice small split startsWith strike sub substr substring sup
    toLocaleLowerCase toLocaleUpperCase toLowerCase toString toUpperCase toWellFormed trim trimEnd trimLeft trimRight
    trimStart valueOf @@iterator`,
  Symbol: `asyncDispose asyncIterator dispose for hasInstance isConcatSpreadable iterator keyFor match matchAll replace
    search species split toPrimitive toStringTag unscopables`,
  "Symbol.prototype": "constructor description toString valueOf @@toPrimitive @@toStringTag",
  RegExp: "escape @@species",
  // No `compile`: it rewrites a regular expression that has been frozen.
  "RegExp.prototype": `constructor dotAll exec flags global hasIndices ignoreCase multiline source sticky test toString unicode
    unicodeSets @@match @@matchAll @@replace @@search @@split`,
  Date: "UTC now parse",
  "Date.prototype": `constructor getDate getDay getFullYear getHours getMilliseconds getMinutes getMonth getSeconds getTime
    getTimezoneOffset getUTCDate getUTCDay getUTCFullYear getUTCHours getUTCMilliseconds getUTCMinutes getUTCMonth
    getUTCSeconds getYear setDate setFullYear setHours setMilliseconds setMinutes setMonth setSeconds setTime setUTCDate
    setUTCFullYear setUTCHours setUTCMilliseconds setUTCMinutes setUTCMonth setUTCSeconds setYear toDateString toGMTString
    toISOString toJSON toLocaleDateString toLocaleString toLocaleTimeString toString toTemporalInstant toTimeString
    toUTCString valueOf @@toPrimitive`,
  Math: `E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 abs acos acosh asin asinh atan atan2 atanh cbrt ceil clz32 cos cosh exp
    expm1 f16round floor fround hypot imul log log10 log1p log2 max min pow random round sign sin sinh sqrt sumPrecise tan
    tanh trunc @@toStringTag`,
  JSON: "isRawJSON parse rawJSON stringify @@toStringTag",
  Reflect: `apply construct defineProperty deleteProperty get getOwnPropertyDescriptor getPrototypeOf has isExtensible ownKeys
    preventExtensions set setPrototypeOf @@toStringTag`,
  Map: "groupBy @@species",
  "Map.prototype": `clear constructor delete entries forEach get getOrInsert getOrInsertComputed has keys set size values
    @@iterator @@toStringTag`,
  Set: "@@species",
  "Set.prototype": `add clear constructor delete difference entries forEach has intersection isDisjointFrom isSubsetOf
    isSupersetOf keys size symmetricDifference union values @@iterator @@toStringTag`,
  WeakMap: "",
  "WeakMap.prototype": "constructor delete get getOrInsert getOrInsertComputed has set @@toStringTag",
  WeakSet: "",
  "WeakSet.prototype": "add constructor delete has @@toStringTag",
  Promise: "all allKeyed allSettled allSettledKeyed any race reject resolve try withResolvers @@species",
  "Promise.prototype": "catch constructor finally then @@toStringTag",
  ArrayBuffer: "isView @@species",
  "ArrayBuffer.prototype": `byteLength constructor detached immutable maxByteLength resizable resize slice sliceToImmutable
    transfer transferToFixedLength transferToImmutable @@toStringTag`,
  DataView: "",
  "DataView.prototype": `buffer byteLength byteOffset constructor getBigInt64 getBigUint64 getFloat16 getFloat32 getFloat64
    getInt16 getInt32 getInt8 getUint16 getUint32 getUint8 setBigInt64 setBigUint64 setFloat16 setFloat32 setFloat64
    setInt16 setInt32 setInt8 setUint16 setUint32 setUint8 @@toStringTag`,
  "%TypedArray%": "from of @@species",
  "%TypedArray%.prototype": `at buffer byteLength byteOffset constructor copyWithin entries every fill filter find findIndex
    findLast findLastIndex forEach includes indexOf join keys lastIndexOf length map reduce reduceRight reverse set slice
    some sort subarray toLocaleString toReversed toSorted toString values with @@iterator @@toStringTag`,
  // The eleven kinds of typed array read the rows of this one.
  Uint8Array: "BYTES_PER_ELEMENT fromBase64 fromHex",
  "Uint8Array.prototype": "BYTES_PER_ELEMENT constructor setFromBase64 setFromHex toBase64 toHex",
  Error: "captureStackTrace isError prepareStackTrace stackTraceLimit",
  // `stack` is an accessor here in some engines: lockdown keeps its getter for the host and deletes it.
  "Error.prototype": "constructor message name toString",
  // The other kinds of error read the rows of this one.
  TypeError: "",
  "TypeError.prototype": "constructor message name",
  DisposableStack: "",
  "DisposableStack.prototype": "adopt constructor defer dispose disposed move use @@dispose @@toStringTag",
  AsyncDisposableStack: "",
  "AsyncDisposableStack.prototype":
    "adopt constructor defer disposeAsync disposed move use @@asyncDispose @@toStringTag",
  Intl: `Collator DateTimeFormat DisplayNames DurationFormat ListFormat Locale NumberFormat PluralRules RelativeTimeFormat
    Segmenter getCanonicalLocales supportedValuesOf @@toStringTag`,
  "Intl.Collator": "supportedLocalesOf",
  "Intl.Collator.prototype": `${intl} compare`,
  "Intl.DateTimeFormat": "supportedLocalesOf",
  "Intl.DateTimeFormat.prototype": `${intl} format formatRange formatRangeToParts formatToParts`,
  "Intl.DisplayNames": "supportedLocalesOf",
  "Intl.DisplayNames.prototype": `${intl} of`,
  "Intl.DurationFormat": "supportedLocalesOf",
  "Intl.DurationFormat.prototype": `${intl} format formatToParts`,
  "Intl.ListFormat": "supportedLocalesOf",
  "Intl.ListFormat.prototype": `${intl} format formatToParts`,
  "Intl.Locale": "",
  "Intl.Locale.prototype": `baseName calendar calendars caseFirst collation collations constructor firstDayOfWeek getCalendars
    getCollations getHourCycles getNumberingSystems getTextInfo getTimeZones getWeekInfo hourCycle hourCycles language
    maximize minimize numberingSystem numberingSystems numeric region script textInfo timeZones toString variants weekInfo
    @@toStringTag`,
  "Intl.NumberFormat": "supportedLocalesOf",
  "Intl.NumberFormat.prototype": `${intl} format formatRange formatRangeToParts formatToParts`,
  "Intl.PluralRules": "supportedLocalesOf",
  "Intl.PluralRules.prototype": `${intl} select selectRange`,
  "Intl.RelativeTimeFormat": "supportedLocalesOf",
  "Intl.RelativeTimeFormat.prototype": `${intl} format formatToParts`,
  "Intl.Segmenter": "supportedLocalesOf",
  "Intl.Segmenter.prototype": `${intl} segment`,
  Temporal: `Duration Instant Now PlainDate PlainDateTime PlainMonthDay PlainTime PlainYearMonth ZonedDateTime
    @@toStringTag`,
  "Temporal.Now": "instant plainDateISO plainDateTimeISO plainTimeISO timeZoneId zonedDateTimeISO @@toStringTag",
  "Temporal.Duration": "compare from",
  "Temporal.Duration.prototype": `constructor ${temporal} abs add blank days hours microseconds milliseconds minutes months
    nanoseconds negated round seconds sign subtract total weeks with years`,
  "Temporal.Instant": "compare from fromEpochMilliseconds fromEpochNanoseconds",
  "Temporal.Instant.prototype": `constructor ${temporal} add epochMilliseconds epochNanoseconds equals round since subtract
    toZonedDateTimeISO until`,
  "Temporal.PlainDate": "compare from",
  "Temporal.PlainDate.prototype": `constructor ${temporal} ${date} ${day} ${sums} toPlainDateTime toPlainMonthDay
    toPlainYearMonth toZonedDateTime`,
  "Temporal.PlainDateTime": "compare from",
  "Temporal.PlainDateTime.prototype": `constructor ${temporal} ${date} ${day} ${time} ${sums} toPlainDate toPlainTime
    toZonedDateTime withPlainTime`,
  "Temporal.PlainMonthDay": "from",
  "Temporal.PlainMonthDay.prototype": `constructor ${temporal} calendarId day equals monthCode toPlainDate with`,
  "Temporal.PlainTime": "compare from",
  "Temporal.PlainTime.prototype": `constructor ${temporal} ${time} ${sums}`,
  "Temporal.PlainYearMonth": "compare from",
  "Temporal.PlainYearMonth.prototype": `constructor ${temporal} ${date} ${sums} toPlainDate`,
  "Temporal.ZonedDateTime": "compare from",
  "Temporal.ZonedDateTime.prototype": `constructor ${temporal} ${date} ${day} ${time} ${sums} epochMilliseconds
    epochNanoseconds getTimeZoneTransition hoursInDay offset offsetNanoseconds startOfDay timeZoneId toInstant toPlainDate
    toPlainDateTime toPlainTime withPlainTime withTimeZone`,
});
