/** What stands behind what is kept: the first pattern that fits an owner speaks for its members. */
export const reasonsOfOwners: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^Object$/, "it works on what its caller holds, and intrinsics and Namespaces are frozen"],
  [/^Object\.prototype$/, "it answers about its receiver, which its caller holds"],
  [/^Function\.prototype$/, "it calls what its caller holds"],
  [/Function%\.prototype$/, "it is what functions of this kind inherit from, and has no way to make one from text"],
  [/Function%$/, "it throws: no code from text"],
  [/^%ThrowTypeError%$/, "it throws, and the language makes it frozen"],
  [/Iterator|^%(Async)?Generator/, "it steps through what its holder was handed; it has no memory of others"],
  [/^Array\.prototype\.@@unscopables$/, "a frozen list of names"],
  [
    /^(Array|%TypedArray%|\w+\dArray|Uint8ClampedArray|ArrayBuffer|DataView|Map|Set|WeakMap|WeakSet)\.prototype$/,
    "it reads or changes its receiver and nothing else; who has not been handed the receiver sees nothing",
  ],
  [
    /^(Array|%TypedArray%|\w+\dArray|Uint8ClampedArray|ArrayBuffer|DataView|Map|Set|WeakMap|WeakSet)$/,
    "it makes something new out of what it is handed",
  ],
  [/^(Boolean|Number|BigInt|Math)/, "it computes with numbers"],
  [/^String/, "it computes with texts, which nobody can change"],
  [/^Symbol$/, "a symbol that the language knows; it opens nothing by itself"],
  [/^Symbol\.prototype$/, "it reads its receiver"],
  [/^RegExp$/, "it computes with texts"],
  [
    /^RegExp\.prototype$/,
    "it matches for its receiver; `lastIndex` belongs to each expression, and a frozen one cannot have it written",
  ],
  [/^Date$/, "it computes with the fields that it is handed"],
  [/^Date\.prototype$/, "it reads or changes its receiver"],
  [/^JSON$/, "it turns data into text and back"],
  [/^Reflect$/, "it does what syntax does"],
  [/^Promise/, "it waits for what its caller holds; modules have no timer to wait for by themselves"],
  [/Error(\.prototype)?$/, "it makes or describes an error, which is data"],
  [/^(Async)?DisposableStack/, "it calls what its caller put in"],
  [/^Intl$|^Intl\./, "it formats by the locale and the zone that its caller named"],
  [/^Temporal/, "it computes with dates and times that it is handed; the clock is in `Temporal.Now`"],
  [/^(decodeURI|encodeURI|isFinite|isNaN|parse)/, "it computes with texts and numbers"],
];

const zone = "it goes by the machine's time zone, which the threat model says is shown";
const locale = "it goes by the machine's language, which the threat model says is shown";

/** Members whose owner's reason is not the whole of it. */
export const reasonsOfMembers: Readonly<Record<string, string>> = {
  "Array.@@species": "it answers its receiver; what it decides is decided by the holder of a frozen constructor",
  "Date.parse": "it reads a text; without a zone in it, by the machine's",
  "Error.isError": "it asks about a slot, and runs nothing",
  "Function.prototype.constructor": "it leads to a function that throws, instead of to `Function`",
  "Function.prototype.toString": "it shows the text of a function, which is no secret of a module",
  "Function.prototype.@@hasInstance": "it asks what its operands inherit from",
  "JSON.rawJSON": "it makes a frozen record that holds a text",
  "Map.groupBy": "it makes a Map of what its caller holds",
  "Object.groupBy": "it makes a record of what its caller holds",
  "Object.prototype.constructor":
    "it leads to the host's `Object`: half of npm recognises a plain record by it, and it does to a record what its holder can do",
  "Promise.try": "it calls what it is handed, at once",
  "RegExp.escape": "it computes with texts",
  "String.prototype.localeCompare": locale,
  "String.prototype.toLocaleLowerCase": locale,
  "String.prototype.toLocaleUpperCase": locale,
  "Symbol.metadata": "a symbol that decorators will use; it opens nothing by itself",
};

/** Members of any owner, by a pattern of owner and name. */
export const reasonsOfPatterns: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/\.toLocale\w*$/, locale],
  [/^Date\.prototype\.(?!\w*UTC)(get(?!Time$)|set(?!Time$)|toString|toDateString|toTimeString|@@toPrimitive)/, zone],
  [/\.BYTES_PER_ELEMENT$/, "a number"],
  [/\.@@species$/, "it answers its receiver, which is frozen or the caller's own"],
  [/\.@@toStringTag$/, "a text"],
  [
    /(?<!Object|Function)\.prototype\.constructor$|Prototype%\.constructor$/,
    "it leads to the constructor of the safe list",
  ],
];

/** Where a member is from, for those that are younger than ECMAScript 2025 or not of it: pattern of the path, and name of the proposal. */
export const origins: readonly (readonly [pattern: RegExp, from: string])[] = [
  [/^InternalError|^Function\.prototype\.(columnNumber|fileName|lineNumber)|^Set\.groupBy/, "SpiderMonkey or QuickJS"],
  [/^RegExp\.(multiline|\$\*)$|^Error\.appendStackTrace$|^DataView\.BYTES/, "JavaScriptCore"],
  [/^Error\.prototype\.stack$|^Atomics\.wake$/, "SpiderMonkey"],
  [/^Intl\.v8|^Error\.(prepareStackTrace|stackTraceLimit)$/, "V8"],
  [/^Error\.captureStackTrace$/, "error stacks"],
  [/^%IteratorConcat/, "QuickJS"],
  [/^%NamespaceP/, "Bun"],
  [/^Intl/, "ECMA-402"],
  [/^Temporal|\.toTemporalInstant$/, "Temporal"],
  [/DisposableStack|SuppressedError|\.@@(asyncD|d)ispose$|^Symbol\.(asyncD|d)ispose$/, "explicit resource management"],
  [/^(Math\.f16round|DataView\.prototype\.[gs]etFloat16|Float16Array)/, "Float16Array"],
  [/^Uint8Array\..*(Base64|Hex)$/, "Uint8Array to and from base64"],
  [/^Error\.isError$/, "Error.isError"],
  [/^Math\.sumPrecise$/, "Math.sumPrecise"],
  [/^Array\.fromAsync$/, "Array.fromAsync"],
  [/\.getOrInsert(Computed)?$/, "Map upsert"],
  [/^JSON\.(isRawJSON|rawJSON)$/, "JSON.parse source text access"],
  [/^Iterator\.concat$/, "iterator sequencing"],
  [/^Iterator\.zip/, "joint iteration"],
  [/^%IteratorPrototype%\.(chunks|windows)$/, "iterator chunking"],
  [/^%IteratorPrototype%\.includes$/, "iterator includes"],
  [/^%IteratorPrototype%\.join$/, "iterator join"],
  [/^ArrayBuffer\.prototype\.(immutable|sliceToImmutable|transferToImmutable)$/, "immutable ArrayBuffer"],
  [/^Promise\.all(Settled)?Keyed$/, "await dictionary"],
  [/^Atomics\.pause$/, "Atomics.pause"],
  [/^Symbol\.metadata$/, "decorator metadata"],
  [/^ShadowRealm/, "ShadowRealm"],
  [
    /^RegExp\.(input|last|left|right|\$)|^Function\.prototype\.(arguments|caller)$/,
    "legacy RegExp and Function features",
  ],
  [
    /^(escape|unescape)$|__|^RegExp\.prototype\.compile$|^Date\.prototype\.([gs]etYear|toGMTString)$|^String\.prototype\.(anchor|big|blink|bold|fixed|fontcolor|fontsize|italics|link|small|strike|sub|substr|sup|trimLeft|trimRight)$/,
    "Annex B",
  ],
];
