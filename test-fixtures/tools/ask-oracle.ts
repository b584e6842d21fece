import { execFileSync } from "node:child_process";
import type { Opened, Session } from "../../compiler/1-open/session.ts";
import { isTypeAliasDeclaration, NodeBuilderFlags } from "../../compiler/1-open/typescript.ts";
import { compile } from "../../compiler/compile.ts";
import { ownTypeText, valueText } from "./make-values.ts";
import { prelude } from "./type-prelude.ts";

/** A type and values to hold against it. */
export interface Question {
  readonly type: string;
  readonly values: readonly unknown[];
}

export interface Answers {
  /** For each question, for each value: whether TypeScript lets it be assigned. */
  readonly byTypeScript: readonly (readonly boolean[])[];
  /** Whether the guard accepts it, and then its own copy, as a parameter and as `guard<T>()`: `true`, or the message of the refusal. */
  readonly byGuards: readonly (readonly (true | string)[])[];
  /** What kept anybody from answering. */
  readonly problems: readonly string[];
}

/** The text of a type with those of all declarations that it names, and that they name. */
export function wholeText(type: string, declarations: readonly string[], seen = new Set<string>()): string {
  const named = [...type.matchAll(/\bD(\d+)\b/g)].map(([name]) => name).filter((name) => !seen.has(name));
  for (const name of named) seen.add(name);
  return [type, ...named.map((name) => wholeText(declarations[Number(name.slice(1))]!, declarations, seen))].join("\n");
}

/** A file may not be larger than a megabyte. */
const perFile = 150;
/** One pair in so many is asked about twice: by a conditional type, which is quick, and by an assignment from a variable. */
const assigned = 25;

/** Asks TypeScript and the compiled guards the same questions. `declarations` are what the types name beside the prelude. */
export function askBoth(session: Session, declarations: readonly string[], questions: readonly Question[]): Answers {
  const head = `${prelude}\n${declarations.join("\n")}\n`;
  const marks = questions.map(({ type }) => wholeText(type, declarations).includes("$?:"));
  const problems: string[] = [];
  const byTypeScript = askTypeScript(session, head, questions, marks, problems);

  const functions = questions.map(({ type }, at) => `export function f${at}(x: ${type}): unknown { return x; }\nexport const g${at} = guard<${type}>();`);
  const module = `import { guard } from "@capc/runtime";\n${head}${functions.join("\n")}`;
  const { diagnostics, outputs } = compile(session.openTexts({ "/guards.ts": module }), { form: "closure" });
  problems.push(...diagnostics.map(({ code, message, at }) => `${code} ${message} at ${module.slice(at!.start, at!.end)}`));
  const code = outputs[0]?.code;
  if (code === undefined) return { byTypeScript, byGuards: [], problems };
  const calls = questions.map(({ values }, at) => `[${values.map((value) => `verdict(exports.f${at}, exports.g${at}, ${valueText(value, marks[at]!)})`).join(", ")}]`);
  const script = `
    import "@capc/runtime/lockdown";
    import * as runtime from "@capc/runtime";
    import * as emitted from "@capc/runtime/emitted";
    const exports = (${code.trim().replace(/;$/, "")})(emitted, { "@capc/runtime": runtime });
    const messageOf = (error) => error.name === "GuardError" ? error.message : [String(error)];
    const verdict = (f, g, x) => {
      let copy;
      try { copy = f(x); } catch (error) { return g.is(x) ? ["guard<T>() accepts it"] : messageOf(error); }
      if (!g.is(x)) return ["guard<T>() refuses it"];
      try { f(copy); return 1; } catch (error) { return ["its own copy: " + messageOf(error)]; }
    };
    console.log(JSON.stringify([\n${calls.join(",\n")}]));`;
  const out = execFileSync(process.execPath, ["--input-type=module"], { input: script, encoding: "utf8", maxBuffer: 2 ** 28 });
  const said = JSON.parse(out) as (1 | string | [string])[][];
  for (const one of said.flat()) if (Array.isArray(one)) problems.push(one[0]);
  const byGuards = said.map((row) => row.map((one) => (one === 1 ? true : String(one))));
  return { byTypeScript, byGuards, problems };
}

function askTypeScript(
  session: Session,
  head: string,
  questions: readonly Question[],
  marks: readonly boolean[],
  problems: string[],
): readonly (readonly boolean[])[] {
  let pairs = 0;
  const texts = questions.map(({ type, values }, at) => {
    const own = values.map((value) => ownTypeText(value, marks[at]!));
    const twice = own.flatMap((one, n) => (pairs++ % assigned === 0 ? [`declare const v${at}_${n}: ${one};\nconst x${at}_${n}: T${at} = v${at}_${n};`] : []));
    return `type T${at} = ${type};\ntype R${at} = [\n${own.map((one) => `${one} extends T${at} ? 1 : 0`).join(",\n")}];\n${twice.join("\n")}`;
  });
  const files = Array.from({ length: Math.ceil(texts.length / perFile) }, (_, at): [string, string] => {
    const text = texts.slice(at * perFile, (at + 1) * perFile).join("\n");
    return [`/oracle-${at}.ts`, `${head}${text}\nexport {};`];
  });
  const opened = session.openTexts(Object.fromEntries(files));
  const refused = new Set<string>();
  const answers = files.flatMap(([path]) => {
    for (const { name, text } of errorsIn(opened, path)) name === undefined ? problems.push(text) : refused.add(name);
    return verdictsIn(opened, path);
  });
  for (const name of texts.flatMap((text) => [...text.matchAll(/^const x(\d+)_(\d+):/gm)])) {
    const [, at, n] = name.map(Number);
    if (answers[at!]?.[n!] === refused.has(`x${at}_${n}`)) problems.push(`TypeScript contradicts itself: ${questions[at!]!.type}, ${valueText(questions[at!]!.values[n!], false)}`);
  }
  return answers;
}

/** TypeScript's errors in a file, and the variable that cannot be given its value. */
function errorsIn({ program, modules }: Opened, path: string): readonly { name: string | undefined; text: string }[] {
  const { text } = modules.find((module) => module.path === path)!;
  return program.getSemanticDiagnostics(path).map((one) => ({
    name: /^x\d+_\d+(?=: T)/.exec(text.slice(one.pos))?.[0],
    text: `${one.text} at ${text.slice(one.pos, one.pos + 80)}`,
  }));
}

function verdictsIn({ checker, modules }: Opened, path: string): readonly (readonly boolean[])[] {
  const { tree } = modules.find((module) => module.path === path)!;
  const flags = NodeBuilderFlags.NoTruncation | NodeBuilderFlags.InTypeAlias;
  return tree.statements
    .filter((statement) => isTypeAliasDeclaration(statement))
    .filter(({ name }) => /^R\d+$/.test(name.text))
    .map(({ type }) => {
      const text = checker.typeToString(checker.getTypeFromTypeNode(type)!, undefined, flags);
      return [...text.matchAll(/[01]/g)].map(([verdict]) => verdict === "1");
    });
}
