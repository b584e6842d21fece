import { leakNames } from "@capc/runtime/tables";
import { type Identifier, isComputedPropertyName, type Node } from "../../1-open/typescript.ts";
import { exportedNames } from "../exported-names.ts";
import { leaksIn } from "../leaks-in-key.ts";
import type { About, Report, Rule } from "../rule.ts";

const leaks: ReadonlySet<string> = new Set(leakNames);

// Maps, for a record would answer `constructor` and `__proto__` by itself.
const reasons: ReadonlyMap<string, string> = new Map([
  ["constructor", "it leads to what made the value, and from there to everything of that kind"],
  ["__proto__", "a prototype is shared by everything that inherits from it"],
  ["prototype", "a prototype is shared by everything that inherits from it"],
  ["stack", "a stack trace shows who called, and from which file"],
]);

const helps: ReadonlyMap<string, string> = new Map([
  ["constructor", "test for a property or a brand, or call the maker by its name"],
  ["__proto__", "write the members into the object, or copy them with a spread"],
  ["prototype", "write a maker that returns an object of closures"],
  ["stack", "let the error pass to the host: it reads the trace with `stackOf`"],
  ["arguments", "take a rest parameter; for a member of data, choose another name"],
]);

const reportFor = (name: string, at: Node): Report => ({
  at,
  message: `\`${name}\` leads out of the value that has it`,
  why: reasons.get(name) ?? "it leads from a function to its caller, or to code in the place of data",
  help: helps.get(name) ?? "do without it; for a member of data, choose another name",
});

export const noLeakAttribute: Rule = {
  code: "CAP1006",
  slug: "no-leak-attribute",
  family: "confinement",
  visitsTypes: true,
  visit: {
    MemberName({ name, at }) {
      return leaks.has(name) ? reportFor(name, at) : undefined;
    },
    // An import takes a member of the other module's exports.
    Import: ({ isTypeOnly, names }) =>
      isTypeOnly
        ? undefined
        : names
            .filter(({ name, isTypeOnly: isType }) => !isType && leaks.has(name))
            .map(({ name, at }) => reportFor(name, at)),
    // An object literal with this key would have another prototype, and the exports of a module can be such a literal.
    ModuleStatement(statement) {
      const at = exportedNames(statement).find((name) => (name as Identifier).text === "__proto__");
      return at && reportFor("__proto__", at);
    },
    // A key need not fold as a whole: part of a concatenation is enough, as it is for the verifier.
    ElementAccessExpression: ({ argumentExpression }, about) => pieces(argumentExpression, about),
    ComputedPropertyName: ({ expression }, about) => pieces(expression, about),
    EnumMember: ({ name }) => named(name),
    // Guards read the members of a type by name.
    PropertySignature: ({ name }) => named(name),
    MethodSignature: ({ name }) => named(name),
  },
};

function pieces(key: Node, about: About): Report | undefined {
  if (about.constantKeys(key as never) !== undefined) return undefined;
  const found = leaksIn(key, leaks);
  return found === undefined ? undefined : reportFor(found, key);
}

function named(name: Node): Report | undefined {
  const { text } = name as { text?: string };
  return text !== undefined && leaks.has(text) && !isComputedPropertyName(name) ? reportFor(text, name) : undefined;
}
