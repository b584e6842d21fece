import { typesAt } from "../../1-open/read-types.ts";
import {
  type Expression,
  isCallExpression,
  isIdentifier,
  type Node,
  SyntaxKind,
  type Type,
} from "../../1-open/typescript.ts";
import { isAny } from "../claims-type.ts";
import {
  comesApart,
  declaredNames,
  findNarrowed,
  holdsAnyByName,
  importedFromJavaScript,
  isDoubtful,
  isOwnCall,
  mayHoldAny,
  testedByCall,
  testedByClass,
} from "../find-doubtful.ts";
import { reportHolder, reportNames, reportValue, untyped, why } from "../report-any.ts";
import {
  isDeclaredHere,
  isPromise,
  isReviver,
  rejectedBy,
  reportAnnotation,
  reportImported,
  reportPassedOn,
  reportTakenType,
} from "../report-any-type.ts";
import { reportWritten } from "../report-written-any.ts";
import type { About, Report, Rule } from "../rule.ts";

type Types = readonly (Type | undefined)[];

const value = {
  ask: (node: Expression): readonly Node[] => (isDoubtful(node) && !isCallee(node) ? [node] : []),
  judge: (node: Expression, [type]: Types, about: About): readonly Report[] =>
    holdsAnyByName(node) && !isAny(type) ? reportHolder(node, type, about) : reportValue(node, type, about),
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
    AnyKeyword: reportWritten,
    TypeReference(node, about) {
      const { typeName } = node;
      if (!isIdentifier(typeName)) return undefined;
      if (!untyped.has(typeName.text) || isDeclaredHere(typeName.text, about)) return reportTakenType(node, about);
      return {
        at: typeName,
        message: `\`${typeName.text}\` takes any arguments and returns \`any\``,
        why,
        help: "write the function's type: `(text: string) => number`",
      };
    },
    IndexedAccessType: (node, about) => reportTakenType(node, about),
    MemberName: (member, about) => reportPassedOn(member, about),
    Parameter: (node, about) => (isReviver(node, about) ? [reportAnnotation(node)] : undefined),
  },
  typed: {
    PropertyAccessExpression: value,
    ElementAccessExpression: value,
    AwaitExpression: value,
    YieldExpression: value,
    TaggedTemplateExpression: value,
    CallExpression: {
      ask(node, about) {
        const tested = testedByCall(node, about);
        if (tested !== undefined) return findNarrowed(tested, about);
        return mayHoldAny(node, about) || (isDoubtful(node) && !isOwnCall(node, about)) ? [node] : [];
      },
      judge(node, types, about) {
        const tested = testedByCall(node, about);
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
      ask(node) {
        const { type, name, parent } = node;
        if (type !== undefined) return rejectedBy(node) ?? [];
        return parent.kind === SyntaxKind.FunctionDeclaration ? [] : declaredNames(name);
      },
      judge(node, types, about) {
        if (node.type === undefined) return reportNames(declaredNames(node.name), types, about);
        const [promise] = types;
        return promise !== undefined && isPromise(promise, about.checker) ? [reportAnnotation(node)] : undefined;
      },
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
        importedFromJavaScript(node, about).flatMap((name, index) => reportImported(name, types[index], about)),
    },
  },
};

const isCallee = (node: Node): boolean => isCallExpression(node.parent) && node.parent.expression === node;

const judgeNarrowed = (tested: Node | undefined, types: Types, about: About): readonly Report[] =>
  findNarrowed(tested, about).flatMap((use, index) => reportHolder(use, types[index], about));
