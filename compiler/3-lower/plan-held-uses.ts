import {
  type BindingElement,
  type Checker,
  type ElementAccessExpression,
  type Expression,
  isArrayLiteralExpression,
  isBinaryExpression,
  isCallExpression,
  isConditionalExpression,
  isForOfStatement,
  isIdentifier,
  isNewExpression,
  isObjectBindingPattern,
  isParenthesizedExpression,
  isSpreadElement,
  type PropertyAccessExpression,
  SignatureKind,
  type Type,
  TypeFlags,
} from "../1-open/typescript.ts";
import { shortText } from "./find-functions.ts";
import { findHeldUses, type HeldUses, isAssignment, type Taken } from "./find-held-uses.ts";
import { type Guard, resolve } from "./guard.ts";
import type { PlanContext } from "./plan-context.ts";
import type { ModuleView } from "./trace-functions.ts";

/** Where a module may take an instance of a confined package for something else, and what it reads and walks through. */
export interface HeldDraft extends Pick<HeldUses, "flows" | "takes" | "walks"> {
  readonly reads: readonly (PropertyAccessExpression | ElementAccessExpression)[];
}

/** Finds the places, and asks for the types there. `others`: properties that are read by names that no package declares. */
export function draftHeldUses(
  { module }: ModuleView,
  others: readonly PropertyAccessExpression[],
  { questions, reachesPackages }: PlanContext,
): HeldDraft | undefined {
  if (!reachesPackages(module.path)) return undefined;
  const { flows, takes, elements, walks } = findHeldUses(module.tree);
  const reads = [...others, ...elements];
  questions.ask([...flows, ...walks, ...takes.map(({ source }) => source)]);
  questions.ask(reads.flatMap((read) => [read, read.expression]));
  return { flows, takes, reads, walks };
}

/** Refuses those by which a property would come into the module that nobody looks at; answers what is looked at, and how. */
export function planHeldUses(
  draft: HeldDraft,
  { module: { path } }: ModuleView,
  context: PlanContext,
): readonly Looked[] {
  const { lowering, questions, held, checker } = context;
  for (const { at } of draft.takes.filter((one) => takesUnseen(one, context)))
    lowering.refuse(at, path, {
      message: `\`${shortText(at)}\` takes something out of what a package has made`,
      why: `${anything}; it is looked at where it is read by its name`,
      help: "read what is needed by name, as in `const size = box.size`, or cast it, as in `const { size } = box as Sized`",
    });
  for (const value of draft.flows.filter((one) => flowsUnseen(one, context)))
    lowering.refuse(value, path, {
      message: `what a package has made would be believed: \`${shortText(value)}\` gets another type here`,
      why: `${anything}; it is looked at where it is read by the type that the package gave it`,
      help: "read what is needed, as in `{ size: box.size }`, or cast it, as in `box as Sized`: that makes a copy, and looks at it",
    });
  const isOfPackage = (node: Expression): boolean => {
    const type = questions.typeOf(node);
    return type !== undefined && held.isOfPackage(type);
  };
  const looked = (node: Expression, guard: Guard | undefined): readonly Looked[] =>
    guard === undefined ? [] : [{ node, guard }];
  const lowered = (node: Expression, type: Type | undefined) =>
    type === undefined || type.flags & TypeFlags.Any ? undefined : lowering.lowerType(type, node, path);
  return [
    ...draft.reads
      .filter(({ expression }) => isOfPackage(expression))
      .flatMap((read) => looked(read, lowered(read, questions.typeOf(read)))),
    ...draft.walks.filter(isOfPackage).flatMap((walk) => {
      const isAsync = isForOfStatement(walk.parent) && walk.parent.awaitModifier !== undefined;
      const walker = lowered(walk, walkerOf(questions.typeOf(walk)!, isAsync, checker));
      return looked(walk, walker && walkedWith(resolve(walker, lowering.definitions)));
    }),
  ];
}

/** What a value is asked for when it is walked through. */
function walkerOf(type: Type, isAsync: boolean, checker: Checker): Type | undefined {
  const properties = checker.getPropertiesOfType(checker.getNonNullableType(type) ?? type);
  const named = (name: string) => properties.find((one) => one.name.includes(`@${name}`));
  const property = (isAsync ? named("asyncIterator") : undefined) ?? named("iterator");
  const method = property && checker.getTypeOfSymbol(property);
  const signature = method && checker.getSignaturesOfType(method, SignatureKind.Call)[0];
  return signature && checker.getReturnTypeOfSignature(signature);
}

/** What answers such a walker. */
const walkedWith = (walker: Guard): Guard =>
  walker.kind === "builtin" && (walker.name === "Iterator" || walker.name === "AsyncIterator")
    ? { ...walker, name: walker.name === "Iterator" ? "Iterable" : "AsyncIterable" }
    : walker;

/** A value, and what it has to be. */
interface Looked {
  readonly node: Expression;
  readonly guard: Guard;
}

const anything = "what a package has made may hold anything";

function takesUnseen({ at, source, isInside }: Taken, { questions, held, checker }: PlanContext): boolean {
  const type = questions.typeOf(source);
  if (type === undefined) return false;
  if (isInside) return held.mayHold(type);
  const isFunction = ({ propertyName, name, dotDotDotToken }: BindingElement): boolean => {
    const key = propertyName ?? name;
    const property =
      key !== undefined && isIdentifier(key) && !dotDotDotToken ? checker.getPropertyOfType(type, key.text) : undefined;
    const of = property && checker.getTypeOfSymbol(property);
    return of !== undefined && held.isFunction(of);
  };
  return held.isHeld(type) && !(isObjectBindingPattern(at) && at.elements.every(isFunction));
}

function flowsUnseen(value: Expression, context: PlanContext): boolean {
  const { checker, questions } = context;
  const type = questions.typeOf(value);
  if (type === undefined || type.flags & TypeFlags.Primitive) return false;
  const whole = wholeOf(value);
  const isSpread = isSpreadElement(whole.parent);
  const place = isSpread ? (whole.parent as Expression) : whole;
  const { parent } = place;
  const said = isSpread && isArrayLiteralExpression(parent) ? parent : value;
  if (losesSight(type, checker.getContextualType(said), context)) return true;
  if (!isCallExpression(parent) && !isNewExpression(parent)) return false;
  // What a type parameter stands for says nothing of what the function does by the parameter's constraint.
  const signature = checker.getResolvedSignature(parent);
  const at = parent.arguments?.indexOf(place) ?? -1;
  const given = isSpread && type.isTypeReference() ? (checker.getTypeArguments(type)[0] ?? type) : type;
  return [signature, signature?.getTarget()].some(
    (one) => one !== undefined && losesSight(given, checker.getParameterType(one, at), context),
  );
}

const losesSight = (from: Type, to: Type | undefined, { held }: PlanContext): boolean =>
  to !== undefined && held.losesSight(from, to);

/** The expression that a value may be the value of: with parentheses, of a choice, of a comma. */
function wholeOf(value: Expression): Expression {
  const { parent } = value;
  const isPart =
    isParenthesizedExpression(parent) ||
    (isConditionalExpression(parent) && parent.condition !== value) ||
    (isBinaryExpression(parent) && !isAssignment(parent.operatorToken.kind));
  return isPart ? wholeOf(parent) : value;
}
