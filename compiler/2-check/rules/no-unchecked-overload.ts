import {
  type Checker,
  type FunctionDeclaration,
  isFunctionDeclaration,
  isMethodDeclaration,
  type MethodDeclaration,
  ModifierFlags,
  type Node,
  type Signature,
  TypeFlags,
} from "../../1-open/typescript.ts";
import type { About, Report, Rule } from "../rule.ts";

type Overloadable = FunctionDeclaration | MethodDeclaration;

/** TypeScript lets an overload promise less than what the body may return, or more than what it takes. */
export const noUncheckedOverload: Rule = {
  code: "CAP2008",
  slug: "no-unchecked-overload",
  family: "soundness",
  skipsJavaScript: true,
  visit: { FunctionDeclaration: judge, MethodDeclaration: judge },
};

function judge(overload: Overloadable, { checker }: About): Report | undefined {
  const isDeclared = (overload.modifierFlags & (ModifierFlags.Ambient | ModifierFlags.Abstract)) !== 0;
  if (overload.body !== undefined || isDeclared) return undefined;
  const implementation = implementationOf(overload);
  if (implementation === undefined) return undefined;
  const promised = checker.getSignatureFromDeclaration(overload);
  const kept = checker.getSignatureFromDeclaration(implementation);
  if (promised === undefined || kept === undefined) return undefined;

  if (!returnsWhatIsPromised(overload, implementation, promised, kept, checker))
    return {
      at: overload.type ?? overload.name ?? overload,
      message: "this overload promises more than the body is checked for",
      why: "TypeScript compares the two loosely, and callers rely on the overload",
      help: "write one function for each result, or one signature with a union",
    };
  const narrower = overload.parameters.find((parameter, index) => {
    const own = implementation.parameters[index];
    if (own === undefined || isSameText(parameter.type, own.type) || own.dotDotDotToken || parameter.dotDotDotToken)
      return false;
    const given = checker.getParameterType(promised, index);
    const taken = checker.getParameterType(kept, index);
    return given !== undefined && taken !== undefined && !checker.isTypeAssignableTo(given, taken);
  });
  return (
    narrower && {
      at: narrower,
      message: "this overload takes what the body does not expect",
      why: "TypeScript compares the two loosely, and callers rely on the overload",
      help: "widen the parameter of the body's signature",
    }
  );
}

function returnsWhatIsPromised(
  overload: Overloadable,
  implementation: Overloadable,
  promised: Signature,
  kept: Signature,
  checker: Checker,
): boolean {
  if (isSameText(overload.type, implementation.type)) return true;
  const wanted = checker.getReturnTypeOfSignature(promised);
  const given = checker.getReturnTypeOfSignature(kept);
  if (wanted === undefined || given === undefined) return true;
  return (wanted.flags & TypeFlags.Void) !== 0 || checker.isTypeAssignableTo(given, wanted);
}

/** Type parameters of two signatures are never the same type, and mean the same where they are written alike. */
const isSameText = (a: Node | undefined, b: Node | undefined): boolean =>
  a !== undefined && b !== undefined && a.getText() === b.getText();

function implementationOf(overload: Overloadable): Overloadable | undefined {
  let found: Overloadable | undefined;
  overload.parent.forEachChild((sibling): undefined => {
    if (!isFunctionDeclaration(sibling) && !isMethodDeclaration(sibling)) return;
    if (sibling.body !== undefined && sibling.name?.getText() === overload.name?.getText()) found ??= sibling;
  });
  return found;
}
