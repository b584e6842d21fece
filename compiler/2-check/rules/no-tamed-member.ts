import { tamedMembers } from "@capc/runtime/tables";
import {
  type Expression,
  isIdentifier,
  isObjectLiteralExpression,
  isSpreadAssignment,
  type Node,
} from "../../1-open/typescript.ts";
import type { About, Report, Rule } from "../rule.ts";
import { safeOrigin } from "../safe-origin.ts";
import { unwrapped } from "../unwrapped.ts";

const clock = {
  why: "the time of day is a power: it lets code be told apart from run to run",
  help: "take a `Clock` and call `now()`",
};
const machine = "the machine's own language and time zone tell where a module runs";

export const noTamedMember: Rule = {
  code: "CAP1016",
  slug: "no-tamed-member",
  family: "confinement",
  visit: {
    MemberName({ name, at, object }, about) {
      const owner = object && safeOrigin(object, about);
      if (owner === undefined || !Object.hasOwn(tamedMembers, owner)) return;
      const members = tamedMembers[owner]!;
      // The registry has a rule of its own.
      if (!Object.hasOwn(members, name) || (owner === "Symbol" && /^(for|keyFor)$/.test(name))) return;
      return { at, message: `modules do without \`${owner}.${name}\``, ...members[name]! };
    },
    CallExpression: ({ expression, arguments: given }, about) => madeReport(expression, given, about, false),
    NewExpression: ({ expression, arguments: given }, about) => madeReport(expression, given ?? [], about, true),
  },
};

/** Calls whose missing argument would be filled in by the machine. */
function madeReport(
  callee: Expression,
  given: readonly Expression[],
  about: About,
  isNew: boolean,
): Report | undefined {
  const origin = safeOrigin(callee, about);
  if (origin === "Date" && (!isNew || given.length === 0))
    return { at: callee, message: `\`${isNew ? "new Date()" : "Date()"}\` reads the clock`, ...clock };
  const maker = origin === undefined ? undefined : /^Intl\.([A-Z]\w*)$/.exec(origin)?.[1];
  if (maker === undefined || maker === "Locale") return undefined;
  const [locale, options] = given;
  if (isMissing(locale))
    return {
      at: callee,
      message: `\`Intl.${maker}\` without a locale takes the machine's`,
      why: machine,
      help: 'name a locale, such as `"en"`',
    };
  if (maker !== "DateTimeFormat" || hasTimeZone(options)) return undefined;
  return {
    at: callee,
    message: "`Intl.DateTimeFormat` without a time zone takes the machine's",
    why: machine,
    help: 'name a zone: `{ timeZone: "UTC" }`',
  };
}

const isMissing = (argument: Node | undefined): boolean =>
  argument === undefined || (isIdentifier(argument) && argument.text === "undefined");

/** Whether options may have a zone: what is not written out here cannot be told. */
function hasTimeZone(options: Expression | undefined): boolean {
  if (isMissing(options)) return false;
  const literal = unwrapped(options!);
  if (!isObjectLiteralExpression(literal)) return true;
  return literal.properties.some(
    (property) => isSpreadAssignment(property) || (property as { name?: { text?: string } }).name?.text === "timeZone",
  );
}
