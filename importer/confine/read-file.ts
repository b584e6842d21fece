import { readFileSync } from "node:fs";
import { type AnyNode, getLineInfo, type Program, parse } from "acorn";
import { type FoundFile, isHostModule } from "./find-file.ts";
import { boundBy, type NameUse, scanNames } from "./scan-names.ts";

/** What a name of an ES module stands for where it is exported. */
export type FileExport =
  | { readonly kind: "local"; readonly name: string; readonly local: string }
  | { readonly kind: "from"; readonly name: string; readonly specifier: string; readonly imported: string }
  | { readonly kind: "star"; readonly specifier: string };

/** A file of a package, read and looked over. */
export interface PackageFile {
  readonly found: FoundFile;
  readonly text: string;
  readonly program: Program;
  readonly uses: readonly NameUse[];
  readonly declared: ReadonlySet<string>;
  /** By local name, for ES modules; `*` for all of it. */
  readonly imports: ReadonlyMap<string, { readonly specifier: string; readonly imported: string }>;
  readonly exports: readonly FileExport[];
  /** In the order in which they are loaded, each once. */
  readonly specifiers: readonly string[];
  /** `require("x")` with a text and a `require` that nothing in the file declares; `isTried`: inside a `try`, `isLater`: inside a function. */
  readonly requires: readonly {
    readonly node: AnyNode;
    readonly specifier: string;
    readonly isTried: boolean;
    readonly isLater: boolean;
  }[];
  /** Every node with those around it. */
  readonly nodes: readonly { readonly node: AnyNode; readonly parents: readonly AnyNode[] }[];
  readonly comments: readonly { readonly start: number; readonly end: number }[];
}

/** What cannot be confined, and where it stands. */
export class Unconfinable extends Error {
  readonly path: string;
  readonly line: number;
  readonly help: string;
  constructor(path: string, line: number, what: string, help: string) {
    super(what);
    this.path = path;
    this.line = line;
    this.help = help;
  }
}

const files = new Map<string, PackageFile>();

/** @throws Unconfinable */
export function readPackageFile(found: FoundFile, stamp: string): PackageFile {
  const key = `${found.path}\n${stamp}`;
  let file = files.get(key);
  if (file === undefined) files.set(key, (file = look(found)));
  return file;
}

function look(found: FoundFile): PackageFile {
  const text = readFileSync(found.path, "utf8")
    .replace(/^\ufeff/, "")
    .replace(/^#!/, "//");
  const comments: { start: number; end: number }[] = [];
  const program = parsed(text, found, (start, end) => comments.push({ start, end }));
  const nodes: { node: AnyNode; parents: readonly AnyNode[] }[] = [];
  const { uses, declared } = scanNames(program, {
    node: (node, depth, parents) => {
      refuseNode(node, depth, found, text);
      nodes.push({ node, parents: [...parents] });
    },
  });
  const free = new Set(uses.filter(({ node }) => node.name === "require").map(({ node }) => node));
  const requires = nodes.flatMap(({ node, parents }) => {
    if (node.type !== "CallExpression" || node.callee.type !== "Identifier" || !free.has(node.callee)) return [];
    const [argument] = node.arguments;
    if (declared.has("require") || argument?.type !== "Literal" || typeof argument.value !== "string") return [];
    return [
      {
        node,
        specifier: argument.value,
        isTried: parents.some(({ type }) => type === "TryStatement"),
        isLater: parents.some(({ type }) => /Function/.test(type)),
      },
    ];
  });
  const linked = found.isEsm ? linksOf(program) : { imports: new Map(), exports: [], specifiers: [] };
  return { found, text, program, uses, declared, ...linked, requires, nodes, comments };
}

function parsed(text: string, { path, isEsm }: FoundFile, hear: (start: number, end: number) => void): Program {
  try {
    return parse(text, {
      ecmaVersion: "latest",
      sourceType: isEsm ? "module" : "script",
      allowReturnOutsideFunction: !isEsm,
      allowHashBang: true,
      onComment: (_isBlock, _said, start, end) => hear(start, end),
    });
  } catch (error) {
    const { message, loc } = error as { message: string; loc?: { line: number } };
    throw new Unconfinable(
      path,
      loc?.line ?? 1,
      `it is not JavaScript: ${message}`,
      "report it to whoever publishes the package",
    );
  }
}

/** `import("node:fs")`: a package that asks for a part of the host only then does without, as it does where there is no Node. */
export function hostImportOf(node: AnyNode): string | undefined {
  if (node.type !== "ImportExpression" || node.source.type !== "Literal") return undefined;
  const { value } = node.source;
  return typeof value === "string" && isHostModule(value) ? value : undefined;
}

function refuseNode(node: AnyNode, depth: number, { path }: FoundFile, text: string): void {
  const refuse = (what: string, help: string): never => {
    throw new Unconfinable(path, getLineInfo(text, node.start).line, what, help);
  };
  const another = "use another entry of the package, or let a host file import it and hand out what modules need";
  if (node.type === "ImportExpression" && hostImportOf(node) === undefined)
    refuse("`import()` loads code that was not there when this was checked", another);
  if (node.type === "MetaProperty" && node.meta.name === "import")
    refuse("`import.meta` tells where the package lies", another);
  if (node.type === "WithStatement") refuse("`with` makes names mean what an object says", another);
  if (node.type === "AwaitExpression" && depth === 0)
    refuse("it waits while it loads, and a function that uses it would have to wait as well", another);
}

function linksOf(program: Program): Pick<PackageFile, "imports" | "exports" | "specifiers"> {
  const imports = new Map<string, { specifier: string; imported: string }>();
  const exports: FileExport[] = [];
  const specifiers = new Set<string>();
  for (const statement of program.body) {
    if (statement.type === "ImportDeclaration") {
      const specifier = `${statement.source.value}`;
      specifiers.add(specifier);
      for (const one of statement.specifiers) {
        const imported =
          one.type === "ImportSpecifier"
            ? nameOf(one.imported)
            : one.type === "ImportDefaultSpecifier"
              ? "default"
              : "*";
        imports.set(one.local.name, { specifier, imported });
      }
    } else if (statement.type === "ExportAllDeclaration") {
      const specifier = `${statement.source.value}`;
      specifiers.add(specifier);
      if (statement.exported === null || statement.exported === undefined) exports.push({ kind: "star", specifier });
      else exports.push({ kind: "from", name: nameOf(statement.exported), specifier, imported: "*" });
    } else if (statement.type === "ExportNamedDeclaration") {
      const specifier = statement.source ? `${statement.source.value}` : undefined;
      if (specifier !== undefined) specifiers.add(specifier);
      for (const { local, exported } of statement.specifiers) {
        const [name, inner] = [nameOf(exported), nameOf(local)];
        exports.push(
          specifier === undefined
            ? { kind: "local", name, local: inner }
            : { kind: "from", name, specifier, imported: inner },
        );
      }
      if (statement.declaration)
        for (const name of boundBy(statement.declaration)) exports.push({ kind: "local", name, local: name });
    } else if (statement.type === "ExportDefaultDeclaration") {
      const { declaration } = statement;
      const own = /Declaration$/.test(declaration.type)
        ? (declaration as { id?: { name: string } | null }).id
        : undefined;
      exports.push({ kind: "local", name: "default", local: own?.name ?? "" });
    }
  }
  return { imports, exports, specifiers: [...specifiers] };
}

const nameOf = (node: AnyNode | { type: string; name?: string; value?: unknown }): string =>
  node.type === "Identifier" ? (node as { name: string }).name : `${(node as { value: unknown }).value}`;
