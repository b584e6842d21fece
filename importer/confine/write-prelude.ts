import { leakNames, safeNames } from "@capc/runtime/tables";

export interface Prelude {
  /** Names of the safe list that it takes, beside those that the texts name. */
  readonly safe: readonly string[];
  write(alias: (safe: string) => string): string;
}

export interface PreludeInput {
  /** Names of the safe list that the texts use freely, and others, which are bound to `undefined`. */
  readonly known: readonly string[];
  readonly unknown: readonly string[];
  /** What of ours the texts use, and how it is called. */
  readonly used: ReadonlyMap<string, string>;
  readonly own: (name: string) => string;
  /** Whether some text has a word in it. */
  readonly asksFor: (word: string) => boolean;
}

/**
 * What stands in front of the files of packages: constants for the keys that the verifier lets nobody write, the intrinsics with what packages of all ages
 * expect of them, and `undefined` for everything that is no part of the language. All of it is ordinary confined code, and whatever reaches an
 * intrinsic by its `constructor` reaches what lockdown has left there.
 */
export function writePrelude({ known, unknown, used, own, asksFor }: PreludeInput): Prelude {
  const asksForGlobal = unknown.includes("globalThis");
  const named = asksForGlobal ? [...new Set([...known, ...safeNames])] : known;
  const makesObject =
    named.includes("Object") ||
    ["takePrototype", "withPrototype", "define"].some((name) => used.has(name)) ||
    named.includes("Reflect");
  const object = own("Object");
  const maker = own("constructor");
  const prototype = own("prototype");
  return {
    safe: [...new Set([...named.filter((name) => name !== "Object"), "TypeError"])],
    write(alias) {
      const lines: string[] = [];
      for (const leak of leakNames)
        if (used.has(leak) || leak === "constructor" || leak === "prototype" || leak === "__proto__")
          lines.push(`const ${own(leak)} = ${JSON.stringify(leak)};`);
      if (makesObject) lines.push(`const ${object} = ({})[${maker}];`);
      for (const name of named) {
        if (name === "Object") lines.push(`var Object = ${object};`);
        else if (name === "Symbol" && asksFor("Symbol.for")) lines.push(symbolText(alias("Symbol"), prototype));
        else if (name === "Date" && asksFor("Date.now")) lines.push(dateText(alias("Date"), prototype));
        else if (name === "Reflect") lines.push(reflectText(alias("Reflect"), object));
        else lines.push(`var ${name} = ${alias(name)};`);
      }
      const undefinedNames = unknown.filter((name) => name !== "globalThis" && name !== "Function");
      if (undefinedNames.length > 0) lines.push(`var ${undefinedNames.join(", ")};`);
      // Throws when it is called, and has the prototype of all functions.
      if (unknown.includes("Function")) lines.push(`var Function = (() => {})[${maker}];`);
      if (asksForGlobal)
        lines.push(
          `var globalThis = { ${[...named, ...(unknown.includes("Function") ? ["Function"] : [])].join(", ")} };`,
        );
      lines.push(
        `const ${own("absent")} = (name) => { throw new ${alias("TypeError")}(\`\${name} is no part of what is confined here\`); };`,
      );
      if (used.has("asNamespace")) lines.push(`const ${own("asNamespace")} = (made) => ({ ...made, default: made });`);
      if (used.has("copy"))
        lines.push(
          `const ${own("copy")} = (into, from) => { for (const key in from) if (!(key in into)) into[key] = from[key]; };`,
        );
      if (used.has("define"))
        lines.push(
          `const ${own("define")} = (made, key, value) => { ${object}.defineProperty(made, key, { value, writable: true, enumerable: true, configurable: true }); return value; };`,
        );
      if (used.has("takePrototype"))
        lines.push(
          `const ${own("takePrototype")} = (made) => { const base = made[${own("__proto__")}]; delete made[${own("__proto__")}]; ` +
            `return ${own("withPrototype")}(made, base); };`,
        );
      if (used.has("withPrototype"))
        lines.push(
          `const ${own("withPrototype")} = (made, base) => ` +
            `typeof base === "object" || typeof base === "function" ? ${object}.setPrototypeOf(made, base) : made;`,
        );
      return lines.join(" ");
    },
  };
}

/** A registry of its own: the one of the realm is shared by the whole process. */
const symbolText = (symbol: string, prototype: string): string =>
  `var Symbol = (() => { const known = {}; const make = function (name) { return ${symbol}(name); }; ` +
  `make[${prototype}] = ${symbol}[${prototype}]; make.iterator = ${symbol}.iterator; make.asyncIterator = ${symbol}.asyncIterator; ` +
  `make.for = (name) => known["~" + name] ??= ${symbol}(name); return make; })();`;

/** A clock that stands still, for those who only ask how long something takes. */
const dateText = (date: string, prototype: string): string =>
  `var Date = (() => { const make = function (...parts) { return new.target ? new ${date}(...parts) : ${date}(...parts); }; ` +
  `make[${prototype}] = ${date}[${prototype}]; make.UTC = ${date}.UTC; make.parse = ${date}.parse; make.now = () => 0; return make; })();`;

const reflectText = (reflect: string, object: string): string =>
  `var Reflect = { apply: ${reflect}.apply, has: ${reflect}.has, ` +
  `ownKeys: (of) => [...${object}.getOwnPropertyNames(of), ...${object}.getOwnPropertySymbols(of)], ` +
  `getPrototypeOf: (of) => ${object}.getPrototypeOf(of), getOwnPropertyDescriptor: (of, key) => ${object}.getOwnPropertyDescriptor(of, key), ` +
  `isExtensible: (of) => ${object}.isExtensible(of), get: (of, key) => of[key], set: (of, key, value) => { of[key] = value; return true; }, ` +
  `deleteProperty: (of, key) => delete of[key], construct: (made, list) => new made(...list), ` +
  `setPrototypeOf: (of, base) => { ${object}.setPrototypeOf(of, base); return true; }, ` +
  `defineProperty: (of, key, how) => { ${object}.defineProperty(of, key, how); return true; } };`;
