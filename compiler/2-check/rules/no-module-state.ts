import {
  type BindingName,
  type ClassDeclaration,
  isBindingPattern,
  isClassDeclaration,
  isComputedPropertyName,
  isExportAssignment,
  isExpressionStatement,
  isIdentifier,
  isObjectBindingPattern,
  isStringLiteral,
  isVariableStatement,
  ModifierFlags,
  type Node,
  NodeFlags,
  type Statement,
  SyntaxKind,
  type VariableStatement,
} from "../../1-open/typescript.ts";
import { type Impurity, makePurityJudge, type PurityJudge } from "../pure-initialiser.ts";
import type { About, Report, Rule } from "../rule.ts";

const shared = "every importer shares what a module holds: two of them could talk through it";
const early = "what runs while a module loads runs before anybody could withhold anything from it";

export const noModuleState: Rule = {
  code: "CAP1008",
  slug: "no-module-state",
  family: "confinement",
  visit: {
    Module({ tree }, about) {
      const judge = makePurityJudge(about);
      return tree.statements.flatMap((statement): readonly Report[] => {
        if (isAmbient(statement)) return [];
        if (isVariableStatement(statement)) return ofVariables(statement, about, judge);
        if (isClassDeclaration(statement)) return asReports(judge([statement], namesOfClass(statement)));
        if (isExportAssignment(statement)) return asReports(judge([statement.expression], []));
        return permitted.has(statement.kind) || isDirective(statement) ? [] : [running(statement)];
      });
    },
  },
};

/** Statements that do nothing while the module loads; other rules look at some of them. */
const permitted: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.ImportDeclaration,
  SyntaxKind.ImportEqualsDeclaration,
  SyntaxKind.ExportDeclaration,
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.InterfaceDeclaration,
  SyntaxKind.TypeAliasDeclaration,
  SyntaxKind.JSTypeAliasDeclaration,
  SyntaxKind.JSImportDeclaration,
  SyntaxKind.EnumDeclaration,
  SyntaxKind.ModuleDeclaration,
  SyntaxKind.NamespaceExportDeclaration,
  SyntaxKind.EmptyStatement,
  SyntaxKind.MissingDeclaration,
]);

const isAmbient = (statement: Statement): boolean =>
  ((statement as { modifierFlags?: ModifierFlags }).modifierFlags! & ModifierFlags.Ambient) !== 0;

const isDirective = (statement: Statement): boolean =>
  isExpressionStatement(statement) && isStringLiteral(statement.expression);

const namesOfClass = ({ name }: ClassDeclaration): readonly string[] => (name === undefined ? [] : [name.text]);

const asReports = (impurity: Impurity | undefined): readonly Report[] =>
  impurity === undefined ? [] : [reportOf(impurity)];

function ofVariables(statement: VariableStatement, about: About, judge: PurityJudge): readonly Report[] {
  const { declarationList } = statement;
  const { flags, declarations } = declarationList;
  // `using` has a rule of its own.
  if ((flags & NodeFlags.Using) !== 0 && (flags & NodeFlags.BlockScoped) !== NodeFlags.Const) return [];
  if ((flags & NodeFlags.Const) === 0) return [variableReport(statement, about)];
  return declarations.flatMap(({ name, initializer }): readonly Report[] => {
    const { parts, names, fault } = partsOfPattern(name);
    if (fault !== undefined) return [reportOf(fault)];
    return asReports(judge([...(initializer ? [initializer] : []), ...parts], names));
  });
}

interface PatternParts {
  readonly parts: readonly Node[];
  readonly names: readonly string[];
  readonly fault?: Impurity;
}

/** What a pattern evaluates and declares; taking apart an array runs its iterator. */
function partsOfPattern(name: BindingName | undefined): PatternParts {
  if (name === undefined) return { parts: [], names: [] };
  if (!isBindingPattern(name)) return { parts: [], names: [name.text] };
  if (!isObjectBindingPattern(name)) return { parts: [], names: [], fault: { node: name, kind: "iteration" } };
  const all = name.elements.map((element): PatternParts => {
    const { propertyName, initializer } = element;
    if (propertyName !== undefined && isComputedPropertyName(propertyName))
      return { parts: [], names: [], fault: { node: propertyName, kind: "conversion" } };
    const inner = partsOfPattern(element.name);
    return { ...inner, parts: [...(initializer ? [initializer] : []), ...inner.parts] };
  });
  const fault = all.find((one) => one.fault !== undefined)?.fault;
  return {
    parts: all.flatMap(({ parts }) => parts),
    names: all.flatMap(({ names }) => names),
    ...(fault && { fault }),
  };
}

function variableReport(statement: VariableStatement, { names }: About): Report {
  const { declarationList } = statement;
  const { declarations } = declarationList;
  const word = (declarationList.flags & NodeFlags.Let) !== 0 ? "let" : "var";
  const start = declarationList.getStart();
  const first = declarations[0]?.name;
  const what = first !== undefined && isIdentifier(first) ? `\`${first.text}\`` : "this";
  const isConstant = declarations.every(
    ({ name, initializer }) => initializer !== undefined && isIdentifier(name) && !names.bindingOf(name)?.isReassigned,
  );
  return {
    at: { start, end: first?.end ?? declarationList.end },
    message: `${what} is a variable of the whole module`,
    why: shared,
    help: isConstant ? "write `const`" : "move it into the maker whose state it is",
    ...(isConstant && { fix: [{ start, end: start + word.length, text: "const" }] }),
  };
}

function running(statement: Statement): Report {
  const start = statement.getStart();
  const text = statement.getText();
  const [firstLine = ""] = text.split("\n", 1);
  return {
    at: { start, end: start + firstLine.trimEnd().length },
    message: "this runs while the module loads",
    why: early,
    help: "move it into a function that is called when it is needed",
  };
}

function reportOf({ node, kind }: Impurity): Report {
  const text = shortText(node);
  switch (kind) {
    case "new":
      return {
        at: node,
        message: `${text} would be shared by all importers`,
        why: shared,
        help: /^`new (?:Set|Map)\(\[/.test(text)
          ? "write an array or a record, which are frozen; or make it in the function or the maker that needs it"
          : "make it in the function or the maker that needs it",
      };
    case "regexp":
      return {
        at: node,
        message: `${text} remembers where it last matched`,
        why: shared,
        help: "write it in the function that uses it, or do without the flags `g` and `y`",
      };
    case "state":
      return {
        at: node,
        message: `${text} changes something while the module loads`,
        why: shared,
        help: "compute the value",
      };
    case "iteration":
      return {
        at: node,
        message: "this runs an iterator while the module loads",
        why: early,
        help: "name the members one by one, or move this into a function",
      };
    case "conversion":
      return {
        at: node,
        message: "this may run a conversion method while the module loads",
        why: early,
        help: "move it into a function",
      };
    case "class":
      return {
        at: node,
        message: "this part of a class would hold state for all importers",
        why: shared,
        help: "write a maker, and keep the state in its variables",
      };
    case "this":
      return { at: node, message: "`this` belongs to nothing here", why: early, help: "name the object" };
    case "call":
      return {
        at: node,
        message: `${text} runs while the module loads`,
        why: early,
        help: "move it into a function, or write the value out",
      };
    default:
      return {
        at: node,
        message: `${text} is not a constant`,
        why: early,
        help: "move it into a function, or write the value out",
      };
  }
}

/** The text of a node, if it fits into a message. */
function shortText(node: Node): string {
  const text = node.getText();
  return text.length <= 40 && !text.includes("\n") && !text.includes("`") ? `\`${text}\`` : "this";
}
