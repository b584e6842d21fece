import { createContext, Script } from "node:vm";
import ts from "typescript-6";

/**
 * What a text does beyond its bounds, found by means that share nothing with the verifier: TypeScript's parser and binder say
 * which names are free and which syntax stands there, and V8 says what a closure touches when it is instantiated.
 */
export interface Trespass {
  readonly freeNames: readonly string[];
  readonly syntax: readonly string[];
}

/** Codes of "cannot find name" in its many wordings, and of a shorthand property without a value. */
const unknownName = new Set([2304, 2318, 2503, 2552, 2580, 2581, 2582, 2583, 2584, 2585, 2591, 2592, 2593, 2867, 2868, 18004]);
const constants = new Set(["undefined", "NaN", "Infinity"]);

/** Asks TypeScript 6 about JavaScript, with no library at all: every global is then unknown to it. */
export function readByTypeScript(text: string, leaks: ReadonlySet<string>): Trespass {
  const file = ts.createSourceFile("text.js", text, { languageVersion: ts.ScriptTarget.ESNext }, true, ts.ScriptKind.JS);
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === "text.js" ? file : undefined),
    getDefaultLibFileName: () => "none.d.ts",
    writeFile: () => undefined,
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: (name) => name === "text.js",
    readFile: () => undefined,
  };
  const options: ts.CompilerOptions = { allowJs: true, checkJs: true, noLib: true, noResolve: true, noEmit: true, types: [] };
  const program = ts.createProgram(["text.js"], { ...options, target: ts.ScriptTarget.ESNext }, host);
  const freeNames = program
    .getSemanticDiagnostics(file)
    .filter(({ code, start = 0 }) => unknownName.has(code) && ts.isIdentifier(nodeAt(file, start)))
    .map(({ start = 0, length = 0 }) => text.slice(start, start + length))
    .filter((name) => !constants.has(name));
  const syntax: string[] = [];
  const visit = (node: ts.Node): void => {
    const fault = faultOf(node, leaks);
    if (fault !== undefined) syntax.push(fault);
    node.forEachChild(visit);
  };
  visit(file);
  return { freeNames, syntax };
}

function nodeAt(file: ts.SourceFile, start: number): ts.Node {
  let found: ts.Node = file;
  const visit = (node: ts.Node): void => {
    if (node.getStart(file) > start || node.getEnd() <= start) return;
    found = node;
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

function faultOf(node: ts.Node, leaks: ReadonlySet<string>): string | undefined {
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return "import()";
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) return "import.meta";
  if (ts.isWithStatement(node)) return "with";
  if (ts.isDebuggerStatement(node)) return "debugger";
  if (ts.isPropertyAccessExpression(node) && leaks.has(node.name.text)) return `.${node.name.text}`;
  if (ts.isElementAccessExpression(node)) {
    const key = node.argumentExpression;
    if (ts.isStringLiteralLike(key) && leaks.has(key.text)) return `["${key.text}"]`;
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    if ((ts.isIdentifier(name) || ts.isStringLiteral(name)) && leaks.has(name.text)) return `{ ${name.text} }`;
  }
  return undefined;
}

/** Instantiates a closure in a fresh context whose global object writes down every name that is looked up on it. */
export function instantiate(text: string): readonly string[] {
  const touched = new Set<string>();
  const note = (name: string | symbol): void => {
    if (typeof name === "string" && !constants.has(name)) touched.add(name);
  };
  const global = new Proxy(Object.create(null) as object, {
    has: (target, name) => (note(name), name in target),
    get: (target, name) => (note(name), Reflect.get(target, name)),
    set: (target, name, value) => (note(name), Reflect.set(target, name, value)),
    defineProperty: (target, name, descriptor) => (note(name), Reflect.defineProperty(target, name, descriptor)),
    getOwnPropertyDescriptor: (target, name) => (note(name), Reflect.getOwnPropertyDescriptor(target, name)),
  });
  const context = createContext(global);
  touched.clear();
  const closure = new Script(text).runInContext(context, { timeout: 1000 }) as unknown;
  if (typeof closure !== "function") return [...touched, "no function"];
  const anything: unknown = new Proxy(() => anything, { get: (_target, name) => (name === Symbol.toPrimitive ? () => "x" : anything) });
  const keep = <T>(value: T): T => value;
  const safe = (): unknown => new Proxy({}, { get: (_target, name) => Reflect.get(globalThis, name) });
  const emitted = new Proxy({ safe, harden: keep, Namespace: keep, namespace: keep, leave: keep } as Record<string | symbol, unknown>, {
    get: (target, name) => target[name] ?? keep,
  });
  try {
    closure(emitted, anything);
  } catch (error) {
    // A damaged text may fail while it loads: a dead zone, a missing member. What it touched until then counts.
    if (!(error instanceof Error) && typeof error !== "object") throw error;
  }
  return [...touched];
}
