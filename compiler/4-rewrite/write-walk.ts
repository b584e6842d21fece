import type { BuiltinName, IterableName } from "../3-lower/guard.ts";
import type { HelperContext } from "./write-helper.ts";

/** What stands between a module and a foreign iterator. */
export type WalkHelper =
  | "iterable"
  | "asyncIterable"
  | "iterator"
  | "asyncIterator"
  | "steps"
  | "asyncSteps"
  | "Walks"
  | "AsyncWalks";

export const helperFor: Readonly<Record<IterableName, WalkHelper>> = {
  Iterable: "iterable",
  AsyncIterable: "asyncIterable",
  Iterator: "iterator",
  AsyncIterator: "asyncIterator",
};

export const isIterable = (name: BuiltinName): name is IterableName => name in helperFor;

/**
 * The text of one of them. Nothing foreign is handed through: its methods are read once, its results
 * once each, and every value is checked, by `each` or, where the iterator returns it at its end, by `last`. It is written into the modules that
 * need it, for most need none.
 */
export function writeWalkHelper(which: WalkHelper, name: string, context: HelperContext): string {
  if (which === "Walks" || which === "AsyncWalks")
    return writeWalks(name, which === "Walks" ? "iterator" : "asyncIterator", context);
  if (which === "steps" || which === "asyncSteps") return writeSteps(name, which === "asyncSteps", context);
  const lines =
    which === "iterable"
      ? [...containerLines(context), ...openingLines("iterator", context)]
      : which === "asyncIterable"
        ? openingLines("asyncIterator", context)
        : iteratorLines(which, context);
  return `function ${name}(x, f, p, e, each, last) {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;
}

/** A container of the engine's own is data, which its slots tell: it becomes an array, checked here and now, whatever its class says of itself. */
function containerLines({ runtime, safe }: HelperContext): readonly string[] {
  return [
    `let list = typeof x === "string" && each === ${runtime("string")};`,
    "if (list) return x;",
    "try {",
    `  list = ${runtime("isArray")}(x) && x;`,
    `  if (${safe("ArrayBuffer")}.isView(x)) x = ${runtime("leave")}(x);`,
    `} catch { ${runtime("fail")}(f, p, e, x); }`,
    `for (const kind of ["Set", "Map"]) try { list ||= [...${runtime("builtin")}(kind, x, f, p, e)]; } catch {}`,
    `if (list) return ${runtime("arrayOf")}(list, f, p, e, each);`,
  ];
}

/** Each walk of the module's asks the foreign iterable for an iterator. */
function openingLines(
  which: "iterator" | "asyncIterator",
  { runtime, safe, helper }: HelperContext,
): readonly string[] {
  return [
    "let open;",
    `try { open = x[${safe("Symbol")}.${which}]; } catch {}`,
    `if (typeof open !== "function") ${runtime("fail")}(f, p, e, x);`,
    `return new ${helper(which === "iterator" ? "Walks" : "AsyncWalks")}(() => ${helper(which)}(${safe("Reflect")}.apply(open, x, []), f, p, "an iterator", each, last));`,
  ];
}

function iteratorLines(which: "iterator" | "asyncIterator", { runtime, helper }: HelperContext): readonly string[] {
  const refused = ["end", "toss"].map((name) => `(${name} !== undefined && typeof ${name} !== "function")`);
  return [
    "let next, end, toss;",
    "try { ({ next, return: end, throw: toss } = x); } catch {}",
    `if (typeof next !== "function" || ${refused.join(" || ")}) ${runtime("fail")}(f, p, e, x);`,
    `return ${helper(which === "iterator" ? "steps" : "asyncSteps")}(x, next, end, toss, f, p, each, last);`,
  ];
}

/** A generator of our own: engines know how to end it, and it cannot be entered while it runs. */
function writeSteps(name: string, isAsync: boolean, { runtime, safe }: HelperContext): string {
  const [async, wait] = isAsync ? ["async ", "await "] : ["", ""];
  const apply = `${wait}${safe("Reflect")}.apply`;
  return `${async}function* ${name}(x, next, end, toss, f, p, each, last) {
  let step = next, sent, given, isLeft = false;
  try {
    for (;;) {
      const result = ${apply}(step, x, [${runtime("leave")}(sent)]);
      ${runtime("object")}(result, f, p, "an iterator result");
      try {
        const { done, value } = result;
        if (done) return last && last(value, f, p);
        given = each(value, f, p);
      } catch (error) { throw ${runtime("within")}(error, "<next>", f, p); }
      isLeft = true;
      step = next;
      try { sent = yield given; } catch (error) {
        if (!toss) throw error;
        step = toss;
        sent = error;
      }
      isLeft = false;
    }
  } finally { if (isLeft && end) ${apply}(end, x, []); }
}
`;
}

/** An instance is no record: it is not copied when it leaves the module, and nothing can be put on it. */
const writeWalks = (name: string, key: string, { safe }: HelperContext): string => `class ${name} {
  #open;
  constructor(open) {
    this.#open = open;
    ${safe("Object")}.freeze(this);
  }
  [${safe("Symbol")}.${key}]() { return this.#open(); }
}
`;
