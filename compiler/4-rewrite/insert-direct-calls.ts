import { keyOf } from "../3-lower/guard.ts";
import type { DirectCall, ModulePlan, Twin } from "../3-lower/plan.ts";
import { type Insertions, wrapLevels } from "./collect-insertions.ts";
import type { Edits } from "./edits.ts";
import { writeGuardedArrow } from "./insert-entries.ts";
import { isIdentifierText, type RuntimeName, type Suffixed } from "./name-emitted.ts";
import { literalText } from "./write-condition.ts";
import type { GuardWriter } from "./write-guards.ts";

/** What rewriting one module works with. */
export interface DirectContext {
  readonly text: string;
  readonly edits: Edits;
  readonly insertions: Insertions;
  readonly writer: GuardWriter;
  readonly runtime: (name: RuntimeName) => string;
  readonly fresh: Suffixed;
  readonly argument: () => string;
  /** The name of the guarded entry of a function that has two. */
  readonly guardedName: (fn: object) => string;
}

/** What stands at the head of the module, functions that stand at its end, and all names that these declare. */
export interface DirectTexts {
  readonly head: string;
  readonly tail: string;
  readonly names: readonly string[];
}

/**
 * Lets a module call its own objects past their guards. `send$(o, packet)` stands for `o.send(packet)`: for an object that has a twin under this
 * module's key it calls the twin, for all others it does what every call to the outside does. The key never leaves the module.
 */
export function insertDirectCalls(plan: ModulePlan, context: DirectContext): DirectTexts {
  if (plan.directCalls.length === 0) return { head: "", tail: "", names: [] };
  const key = context.fresh("own");
  const texts: string[] = [];
  const names: string[] = [key];
  const callers = new Map<string, string>();
  let relay: string | undefined;
  const nameRelay = (): string => {
    if (relay !== undefined) return relay;
    names.push((relay = context.fresh("via")));
    texts.push(`function ${relay}(o, call, ...sent) { return call(o, ...sent); }\n`);
    return relay;
  };
  for (const direct of plan.directCalls) {
    const { name, leaving, guard } = direct;
    const kind = `${name} ${leaving.map(Number).join("")} ${guard === undefined ? "" : keyOf(guard)}`;
    let caller = callers.get(kind);
    if (caller === undefined) {
      callers.set(kind, (caller = context.fresh(name)));
      names.push(caller);
      texts.push(writeCaller(direct, caller, key, context));
    }
    replaceCall(direct, caller, nameRelay, context);
  }
  const makers = new Map<string, string>();
  for (const twin of plan.twins) {
    const text = writeMaker(twin, key, context);
    let maker = makers.get(text);
    if (maker === undefined) {
      makers.set(text, (maker = context.fresh("guarded")));
      names.push(maker);
      texts.push(`function ${maker}${text}`);
    }
    wrapLiteral(twin, maker, context);
  }
  return { head: `const ${key} = {}; `, tail: texts.join(""), names };
}

function writeCaller(
  { name, leaving, guard }: DirectCall,
  caller: string,
  key: string,
  context: DirectContext,
): string {
  const { runtime, writer } = context;
  const parameters = leaving.map((_, at) => `${context.argument()}${at}`);
  const sent = parameters.map((one, at) => (leaving[at] ? `${runtime("leave")}(${one})` : one)).join(", ");
  const foreign = `o.${name}(${sent})`;
  const result = guard === undefined ? foreign : `${writer.nameOf(guard)}(${foreign}, f, "()")`;
  const list = ["o", ...(guard === undefined ? [] : ["f"]), ...parameters].join(", ");
  return `function ${caller}(${list}) { const t = ${runtime("twin")}(o, ${key}); return t === undefined ? ${result} : t.${name}(${parameters.join(", ")}); }\n`;
}

/** `o.send(packet)` becomes `send$(o, packet)`. Where the name stands on another line than the object it stays there, and is passed. */
function replaceCall(
  { call, receiver, name, site, guard }: DirectCall,
  caller: string,
  nameRelay: () => string,
  { text, edits, insertions }: DirectContext,
): void {
  const why = `${name} of an object of this module needs no guards`;
  const from = receiver.getEnd();
  const rest = text
    .slice(from, call.getEnd())
    .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, " "));
  const [dot, parenthesis] = [rest.indexOf("."), rest.indexOf("(")];
  const isElsewhere = rest.slice(0, dot).includes("\n");
  insertions.wrap({
    start: call.getStart(),
    end: call.getEnd(),
    open: `${isElsewhere ? nameRelay() : caller}(`,
    close: "",
    level: wrapLevels.crossing,
    why,
  });
  const passed = [...(isElsewhere ? [caller] : []), ...(guard === undefined ? [] : [literalText(site)])];
  const after = call.arguments.length === 0 ? passed : [...passed, ""];
  edits.overwrite(from + dot, from + parenthesis + 1, after.map((one) => `, ${one}`).join(""), why);
}

/** Members whose function is known by a name, which has its guarded entry already. */
const namedMembers = ({ members }: Twin) => members.flatMap((one) => (one.kind === "named" ? [one] : []));

/** The parameters and the body of the function that makes the Namespace in front of a twin. */
function writeMaker(twin: Twin, key: string, { runtime, writer, argument }: DirectContext): string {
  let named = 0;
  const parts = twin.members.map((member) => {
    const { name } = member;
    const [quoted, read] = isIdentifierText(name)
      ? [name, `o.${name}`]
      : [literalText(name), `o[${literalText(name)}]`];
    if (member.kind === "named") return `${quoted}: g${named++}`;
    if (member.kind === "same") return `${quoted}: ${read}`;
    return `${quoted}: ${writeGuardedArrow(member.entry, read, writer, runtime, argument())}`;
  });
  const parameters = ["o", ...namedMembers(twin).map((_, at) => `g${at}`)].join(", ");
  return `(${parameters}) { return ${runtime("namespace")}({ ${parts.join(", ")} }, { key: ${key}, members: o }); }\n`;
}

function wrapLiteral(twin: Twin, maker: string, { insertions, guardedName }: DirectContext): void {
  insertions.wrap({
    start: twin.node.getStart(),
    end: twin.node.getEnd(),
    open: `${maker}(`,
    close: `${namedMembers(twin)
      .map(({ entry }) => `, ${guardedName(entry.fn)}`)
      .join("")})`,
    level: wrapLevels.namespace,
    why: "an object with function members is a Namespace; the module's own calls go past its guards",
  });
}
