/**
 * What engines have and lockdown deletes, for modules and hosts alike, with the reason. Lockdown does not read this, since it deletes whatever
 * the permits do not name; here is what somebody has thought about, so that an audit can tell it from a newcomer.
 */
export const removals: readonly (readonly [owner: string, members: string, why: string])[] = [
  [
    "RegExp",
    "input lastMatch lastParen leftContext multiline rightContext $_ $* $& $+ $` $' $1 $2 $3 $4 $5 $6 $7 $8 $9",
    "it tells everybody what anybody matched last",
  ],
  ["RegExp.prototype", "compile", "it rewrites a regular expression that is frozen"],
  ["Function.prototype", "arguments caller", "they lead from a function to who called it, and with what"],
  [
    "Function.prototype",
    "columnNumber fileName lineNumber",
    "they tell where on the disk a function comes from (QuickJS)",
  ],
  [
    "Object.prototype",
    "__lookupGetter__ __lookupSetter__",
    "they take the reader or writer of a property off its object",
  ],
  ["Object.prototype", "__proto__", "it reads and changes what an object inherits from"],
  ["Error.prototype", "stack", "a stack shows who called, and from which file; hosts read `stackOf(error)`"],
  ["Error", "appendStackTrace", "it writes into the stack of an error (JavaScriptCore)"],
  [
    "Intl",
    "v8BreakIterator",
    "it keeps a text and a place in it, and `Intl.Segmenter` does the same without (V8, outside Node)",
  ],
  ["Set", "groupBy", "no proposal has it (QuickJS)"],
];
