import {
  type EnumDeclaration,
  isParameterDeclaration,
  type Node,
  NodeFlags,
  SyntaxKind,
  type VariableDeclarationList,
} from "../../1-open/typescript.ts";
import { inconstantMember } from "../fold-enum.ts";
import { knownSyntax } from "../known-syntax.ts";
import type { About, Report, Rule } from "../rule.ts";

const notJavaScript = "what runs must be JavaScript that can be held beside the source";

export const noUnknownSyntax: Rule = {
  code: "CAP1017",
  slug: "no-unknown-syntax",
  family: "confinement",
  visit: {
    // Asks what is known, like the verifier: what JavaScript gets next year is refused until someone has thought about it.
    Syntax(node) {
      if (!knownSyntax.has(node.kind)) return unknown(node);
      return isParameterDeclaration(node) ? parameterProperty(node) : undefined;
    },
    VariableDeclarationList(node) {
      return isUsing(node)
        ? {
            at: { start: node.getStart(), end: node.declarations[0]?.name.end ?? node.end },
            message: "`using` calls a method that nothing in the text calls",
            why: "what runs must be seen in the text",
            help: "write `try` and `finally`",
          }
        : undefined;
    },
    ImportDeclaration: ({ importClause }) =>
      importClause?.phaseModifier === SyntaxKind.DeferKeyword
        ? {
            at: { start: importClause.getStart(), end: importClause.getStart() + "defer".length },
            message: "`import defer` runs a module when a member is read",
            why: "what runs must be seen in the text",
            help: "write `import`",
          }
        : undefined,
    EnumDeclaration: (node, about) => enumReport(node, about),
  },
};

function unknown(node: Node): Report | undefined {
  if (isJsx(node) && isJsx(node.parent)) return undefined;
  if (isJsx(node))
    return {
      at: node,
      message: "JSX is not JavaScript",
      why: notJavaScript,
      help: "call the function that makes the element",
    };
  if (node.kind === SyntaxKind.AccessorKeyword)
    return {
      at: node,
      message: "an `accessor` field is not JavaScript yet",
      why: notJavaScript,
      help: "write a maker with two methods",
    };
  return {
    at: node,
    message: "nobody has thought about this syntax",
    why: "what has not been thought about is not known to be confined",
    help: "write it in another way",
  };
}

const isJsx = ({ kind }: Node): boolean => SyntaxKind[kind]?.startsWith("Jsx") === true;

function parameterProperty(node: Node): Report | undefined {
  const modifier = (node as { modifiers?: readonly Node[] }).modifiers?.find(
    ({ kind }) => kind !== SyntaxKind.Decorator,
  );
  if (modifier === undefined) return undefined;
  return {
    at: modifier,
    message: "a parameter property is a field that nobody wrote",
    why: notJavaScript,
    help: "declare the field, and assign it in the constructor",
  };
}

const isUsing = ({ flags }: VariableDeclarationList): boolean => {
  const kind = flags & NodeFlags.BlockScoped;
  return kind === NodeFlags.Using || kind === NodeFlags.AwaitUsing;
};

function enumReport(node: EnumDeclaration, { names }: About): Report | undefined {
  const binding = names.bindingOf(node.name);
  // Merged: the binding belongs to the first of the declarations.
  if (binding !== undefined && binding.declaration !== node) {
    return {
      at: node.name,
      message: `\`${node.name.text}\` is declared in two parts`,
      why: "an enum becomes one frozen record",
      help: "write all members in one place",
    };
  }
  const member = binding && inconstantMember(node);
  if (member === undefined) return undefined;
  return {
    at: member,
    message: "the value of an enum member must be a constant",
    why: "an enum becomes one frozen record",
    help: "write the number or the text, or use a constant object",
  };
}
