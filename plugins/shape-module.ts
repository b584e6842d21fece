import type { AnyNode, Node, Program } from "acorn";
import { parse } from "acorn";
import type { Output } from "../compiler/5-emit/emit.ts";
import { readExports } from "./read-exports.ts";
import { type Insertion, shiftMappings } from "./shift-map.ts";
import { eachPart } from "./visit-parts.ts";

/** A text and its source map, ready for a tool. */
export interface Shaped {
  readonly code: string;
  readonly map: Output["map"];
}

const lockdown = `\nimport "@capc/runtime/lockdown";\n`;

/**
 * Shapes what the compiler emitted, and the verifier saw, for a bundler.
 *
 * A module brings lockdown along: however a bundler cuts a page into chunks, the realm is locked down before the module's first statement. An import
 * is evaluated first wherever it stands, so it stands at the end and moves nothing.
 *
 * The one `harden(a, b, …)` that names every binding would keep all of them in a bundle. Instead each export becomes the hardened value, in a pure
 * call that also hardens what the export reaches by name: whatever a bundler keeps of a module, it keeps for an export, and that hardens it before
 * anybody outside can call. In a circle of imports functions are there before their module has run, which a hardened value is not: such modules stay as
 * they are.
 */
export function shapeModule({ code, map }: Pick<Output, "code" | "map">, isShakable: boolean): Shaped {
  const program = isShakable ? parse(code, { ecmaVersion: "latest", sourceType: "module" }) : undefined;
  const exports = program && readExports(program);
  if (program === undefined || exports === undefined) return { code: code + lockdown, map };

  const { hardening, bindings, exported, words } = exports;
  const call = code.slice(hardening.expression.callee.start, hardening.expression.callee.end);
  const text = blank(code, [hardening, ...exports.exportWords]);
  const wrappers = new Map<string, string>();
  const lines: string[] = [];
  const clauses = exported.map(({ name, local }) => {
    if (!bindings.has(local)) return `${local} as ${name}`;
    if (!wrappers.has(local)) {
      const wrapper = fresh(`${local}$hard`, words);
      wrappers.set(local, wrapper);
      const reached = [...reachedFrom(local, bindings)].filter((one) => one !== local);
      lines.push(`const ${wrapper} = /*#__PURE__*/ ${call}(${[local, ...reached].join(", ")});`);
    }
    return `${wrappers.get(local)} as ${name}`;
  });
  if (clauses.length > 0) lines.push(`export { ${clauses.join(", ")} };`);
  const annotated = annotateCalls(text, program, hardening);
  return {
    code: `${annotated.text}${lines.map((line) => `${line}\n`).join("")}${lockdown}`,
    map: withMappings(map, shiftMappings(map.mappings, annotated.insertions)),
  };
}

const withMappings = (map: Output["map"], mappings: string): Output["map"] =>
  mappings === map.mappings ? map : Object.assign(Object.create(Object.getPrototypeOf(map)), map, { mappings });

/** Spaces in the place of text; line ends stay. */
function blank(code: string, ranges: readonly { start: number; end: number }[]): string {
  let text = "";
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    text += code.slice(at, start) + code.slice(start, end).replace(/[^\n\r\u2028\u2029]/g, " ");
    at = end;
  }
  return text + code.slice(at);
}

function fresh(name: string, words: ReadonlySet<string>): string {
  let free = name;
  while (words.has(free)) free += "$";
  return free;
}

/** All bindings that code of one can name, directly or through others. */
function reachedFrom(local: string, bindings: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [local];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    for (const name of bindings.get(next) ?? []) if (bindings.has(name)) waiting.push(name);
  }
  return found;
}

const pure = "/*#__PURE__*/ ";

/** Says of each call that is made while the module loads that it has no effects: the verifier lets it make no other. */
function annotateCalls(
  text: string,
  program: Program,
  hardening: Node,
): { readonly text: string; readonly insertions: readonly Insertion[] } {
  const starts: number[] = [];
  const visit = (node: AnyNode): void => {
    if (/Function|^Class/.test(node.type)) return;
    // `safe()` is what refuses a realm that is not locked down.
    if (node.type === "CallExpression" && node.arguments.length > 0) starts.push(node.start);
    eachPart(node, visit);
  };
  for (const statement of program.body)
    if (statement !== (hardening as AnyNode) && !/^(Import|Function|Class)/.test(statement.type)) visit(statement);

  const insertions: Insertion[] = [];
  let result = "";
  let at = 0;
  let line = 0;
  let lineStart = 0;
  for (const start of [...new Set(starts)].sort((a, b) => a - b)) {
    for (const { index } of text.slice(at, start).matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
      line++;
      lineStart = at + index + (text.startsWith("\r\n", at + index) ? 2 : 1);
    }
    insertions.push({ line, column: start - lineStart, length: pure.length });
    result += text.slice(at, start) + pure;
    at = start;
  }
  return { text: result + text.slice(at), insertions };
}
