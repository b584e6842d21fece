import { typesAt } from "../../1-open/read-types.ts";
import {
  type BinaryExpression,
  type CallExpression,
  type Expression,
  isCallExpression,
  isIdentifier,
  isInterfaceDeclaration,
  isPropertyAccessExpression,
  isTypeAliasDeclaration,
  type Node,
  SyntaxKind,
  type Type,
} from "../../1-open/typescript.ts";
import { isAny } from "../claims-type.ts";
import {
  comesApart,
  declaredNames,
  findNarrowed,
  importedFromJavaScript,
  isDoubtful,
  isHolderName,
  isOwnCall,
  mayHoldAny,
} from "../find-doubtful.ts";
import { reportHolder, reportNames, reportValue, untyped, why } from "../report-any.ts";
import type { About, MemberName, Report, Rule } from "../rule.ts";

type Types = readonly (Type | undefined)[];

const value = {
  ask: (node: Expression): readonly Node[] => (isDoubtful(node) && !isCallee(node) ? [node] : []),
  judge: (node: Expression, [type]: Types, about: About): readonly Report[] => reportValue(node, type, about),
};

/**
 * `any` is refused where it is written, and where it comes from the library or a declaration file and somebody relies on it: as
 * long as a value is treated as unknown, what TypeScript calls it makes no difference.
 */
export const noAny: Rule = {
  code: "CAP2001",
  slug: "no-any",
  family: "soundness",
  visitsTypes: true,
  skipsJavaScript: true,
  visit: {
    AnyKeyword: (node) => ({
      at: node,
      message: "`any` switches the checker off for this value",
      why,
      help: "write `unknown` and narrow it, or the type that is meant",
    }),
    TypeReference({ typeName }, about) {
      if (!isIdentifier(typeName) || !untyped.has(typeName.text) || isDeclaredHere(typeName.text, about))
        return undefined;
      return {
        at: typeName,
        message: `\`${typeName.text}\` takes any arguments and returns \`any\``,
        why,
        help: "write the function's type: `(text: string) => number`",
      };
    },
    MemberName(member, about) {
      if (!isParseAsValue(member, about)) return undefined;
      return {
        at: member.node,
        message: "`JSON.parse` is passed on as a function that returns `any`",
        why,
        help: "write `(text: string): unknown => JSON.parse(text)`",
      };
    },
  },
  typed: {
    PropertyAccessExpression: value,
    ElementAccessExpression: value,
    AwaitExpression: value,
    YieldExpression: value,
    TaggedTemplateExpression: value,
    CallExpression: {
      ask(node, about) {
        const tested = testedByArray(node, about);
        if (tested !== undefined) return findNarrowed(tested, about);
        return mayHoldAny(node, about) || (isDoubtful(node) && !isOwnCall(node, about)) ? [node] : [];
      },
      judge(node, types, about) {
        const tested = testedByArray(node, about);
        if (tested !== undefined) return judgeNarrowed(tested, types, about);
        const [type] = types;
        return isAny(type) || !mayHoldAny(node, about)
          ? reportValue(node, type, about)
          : reportHolder(node, type, about);
      },
    },
    NewExpression: {
      ask: (node, about) => (mayHoldAny(node, about) ? [node] : []),
      judge: (node, [type], about) => reportHolder(node, type, about),
    },
    BinaryExpression: {
      ask: (node, about) => findNarrowed(testedByClass(node, about), about),
      judge: (node, types, about) => judgeNarrowed(testedByClass(node, about), types, about),
    },
    Parameter: {
      ask: ({ type, name, parent }) =>
        type === undefined && parent.kind !== SyntaxKind.FunctionDeclaration ? declaredNames(name) : [],
      judge: ({ name }, types, about) => reportNames(declaredNames(name), types, about),
    },
    VariableDeclaration: {
      ask: (node) => (comesApart(node) ? declaredNames(node.name) : []),
      judge({ name, initializer }, types, about) {
        const isReported =
          initializer !== undefined && types.some(isAny) && isAny(typesAt(about.checker, [initializer])[0]);
        return isReported ? undefined : reportNames(declaredNames(name), types, about);
      },
    },
    ImportDeclaration: {
      ask: importedFromJavaScript,
      judge: (node, types, about) =>
        importedFromJavaScript(node, about).flatMap((name, index) => reportValue(name, types[index], about)),
    },
  },
};

const isCallee = (node: Node): boolean => isCallExpression(node.parent) && node.parent.expression === node;

const judgeNarrowed = (tested: Node | undefined, types: Types, about: About): readonly Report[] =>
  findNarrowed(tested, about).flatMap((use, index) => reportHolder(use, types[index], about));

/** What `Array.isArray(…)` looks at. */
function testedByArray({ expression, arguments: [tested] }: CallExpression, about: About): Node | undefined {
  const isTest = isPropertyAccessExpression(expression) && expression.name.text === "isArray";
  return isTest && isIdentifier(expression.expression) && about.isSafeName(expression.expression) ? tested : undefined;
}

/** What `… instanceof Map` looks at. */
const testedByClass = ({ left, operatorToken, right }: BinaryExpression, about: About): Node | undefined =>
  operatorToken.kind === SyntaxKind.InstanceOfKeyword && isHolderName(right, about) ? left : undefined;

function isParseAsValue({ name, object, node }: MemberName, about: About): boolean {
  const isJson = name === "parse" && object !== undefined && isIdentifier(object) && object.text === "JSON";
  return isJson && about.isSafeName(object) && !isCallee(node);
}

/** A module may have a type of its own by that name. */
const isDeclaredHere = (name: string, { module, names }: About): boolean =>
  names.moduleBindings.some((binding) => binding.name === name) ||
  module.tree.statements.some(
    (statement) =>
      (isInterfaceDeclaration(statement) || isTypeAliasDeclaration(statement)) && statement.name.text === name,
  );
