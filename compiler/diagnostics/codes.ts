/** One line for each code: what `docs/rules` and `capc explain` list. A code is never used again for something else. */
export interface CodeRow {
  readonly code: string;
  /** File name of the rule and of its fixtures; for codes that no rule reports, a name all the same. */
  readonly slug: string;
  readonly summary: string;
}

const row = (code: string, slug: string, summary: string): CodeRow => ({ code, slug, summary });

export const codes: readonly CodeRow[] = [
  row("CAP0001", "capc-crashed", "capc itself failed, or one of its rules did while it looked at this"),
  row("CAP0002", "no-such-file", "the file does not exist"),
  row("CAP0003", "not-a-file", "the path names a folder, or something else that is not a file"),
  row("CAP0004", "not-text", "the file holds bytes that are not text"),
  row("CAP0005", "too-large", "the file is larger than a module may be"),
  row("CAP0006", "too-deep", "the code is nested deeper than a module may be"),
  row("CAP0007", "bad-configuration", "TypeScript could not open the configuration"),
  row("CAP0008", "weak-options", "an option is off without which types are not true"),
  row("CAP0009", "typescript-died", "TypeScript's process ended in the middle of its work"),
  row(
    "CAP0010",
    "not-erasable",
    "TypeScript syntax that means something at run time and that JavaScript does not have",
  ),
  row("CAP0011", "not-javascript", "the text breaks a rule of JavaScript that TypeScript does not look at"),
  row("CAP0020", "bad-setting", "the `capc` entry of a tsconfig says something that is not understood"),
  row("CAP0021", "output-in-the-way", "an output would stand in the place of a source or of another output"),

  // Confinement: authority is what a module was handed.
  row("CAP1001", "no-ambient-authority", "a name that nothing declares, and that is not on the safe list"),
  row("CAP1002", "no-dynamic-code", "`eval`, `Function`, and the names of the global object"),
  row("CAP1003", "no-dynamic-import", "`import()`"),
  row("CAP1004", "no-import-meta", "`import.meta`"),
  row("CAP1005", "no-foreign-import", "an import of what is not part of the build"),
  row("CAP1006", "no-leak-attribute", "a property name that leads to what made, called or inherits a value"),
  row("CAP1007", "no-sloppy-syntax", "`with`, `debugger`, HTML comments, octal numbers"),
  row("CAP1008", "no-module-state", "state at module scope"),
  row("CAP1009", "no-symbol-registry", "`Symbol.for` and `Symbol.keyFor`"),
  row("CAP1010", "no-then-member", "a member named `then` on an object with methods"),
  row("CAP1011", "no-decorator", "a decorator"),
  row("CAP1012", "no-namespace-block", "a `namespace` block with values in it"),
  row("CAP1013", "no-global-augmentation", "`declare global` and `declare module`"),
  row("CAP1014", "no-commonjs-syntax", "`export =`, `import x = require()`"),
  row("CAP1015", "no-triple-slash", "a triple-slash directive"),
  row("CAP1016", "no-tamed-member", "a member of an intrinsic that modules do without"),
  row("CAP1017", "no-unknown-syntax", "JSX, `using`, parameter properties, computed enums, and syntax of the future"),
  row("CAP1018", "no-foreign-assignment", "an assignment to an intrinsic, an import or a declaration"),

  // Soundness: types are true.
  row("CAP2001", "no-any", "`any`, written or inferred"),
  row("CAP2002", "no-suppression-comment", "`@ts-ignore`, `@ts-expect-error`, `@ts-nocheck`"),
  row("CAP2003", "no-unchecked-cast", "a cast to a type parameter"),
  row("CAP2004", "no-ambient-value", "`declare` of a value"),
  row(
    "CAP2005",
    "no-implicit-coercion",
    "an object turned into a primitive by an operator, a template, `String` or `Number`",
  ),
  row("CAP2006", "no-definite-assignment", "`let x!: T`"),
  row("CAP2007", "no-unassigned-capture", "a variable that a function may read before it is set"),

  // Language: class-free, this-free.
  row("CAP3001", "no-class", "a class"),
  row("CAP3002", "no-this", "`this`"),
  row("CAP3003", "no-super", "`super`"),
  row("CAP3004", "no-new-target", "`new.target`"),
  row("CAP3005", "no-accessor", "a getter or setter in an object literal"),
  row("CAP3006", "no-var", "`var`"),
  row("CAP3007", "no-arguments", "`arguments`"),
  row("CAP3008", "no-loose-equality", "`==` and `!=`, but with `null`"),
  row("CAP3009", "no-delete", "`delete`"),
  row("CAP3010", "no-foreign-new", "`new` of what is not an intrinsic"),
  row("CAP3011", "no-member-assignment", "an assignment to a member of an object with methods"),
  row("CAP3012", "no-symbol-member", "a method of an object that is named by a symbol"),

  // What no guard can decide, linking, run time, and bugs of ours.
  row("CAP4001", "undecidable-type", "a type that cannot be checked when the program runs"),
  row("CAP5001", "circular-import", "modules that import values from each other in a circle"),
  row("CAP5002", "package-not-found", "a package that the configuration confines and that is not installed"),
  row("CAP5003", "unconfinable-package", "a package that asks for what nobody confined has"),
  row("CAP5004", "package-outside-function", "a package used where no call of a function has made it"),
  row("CAP7001", "guard-error", "a guard refused a value: `ERR_CAPC_GUARD`"),
  row("CAP7002", "compile-error", "a loader rejected a text: `ERR_CAPC_COMPILE`"),
  row("CAP9001", "refused-output", "capc wrote code that its own verifier refuses"),
];
