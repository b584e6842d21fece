import { typesAt } from "./read-types.ts";
import { type Checker, type Node, SignatureKind, type Type, TypeFlags } from "./typescript.ts";

/** Questions about types, gathered over a whole build and put in one round trip: each costs 75 to 110 µs alone. */
export interface Questions {
  ask(nodes: Iterable<Node>): void;
  /** Lets TypeScript begin with what was asked so far, if it is enough to be worth a message. */
  begin(): void;
  settle(): void;
  /** The type at a node that was asked about before the last `settle`. */
  typeOf(node: Node): Type | undefined;
}

const worthAMessage = 5000;

export function makeQuestions(checker: Checker, askAhead?: (question: () => unknown) => void): Questions {
  const open = new Set<Node>();
  const answers = new Map<Node, Type | undefined>();
  let begun: readonly Node[] = [];

  const finish = (): void => {
    const types = typesAt(checker, begun);
    begun.forEach((node, at) => {
      answers.set(node, types[at]);
    });
    begun = [];
  };
  const takeOpen = (): void => {
    finish();
    begun = [...open];
    open.clear();
  };

  return {
    ask(nodes) {
      for (const node of nodes) if (!answers.has(node)) open.add(node);
    },
    begin() {
      if (askAhead === undefined || open.size < worthAMessage) return;
      try {
        takeOpen();
        askAhead(() => checker.getTypeAtLocation(begun));
      } catch {
        // A process that is gone is noticed again by `settle`, whose callers expect it.
      }
    },
    settle() {
      takeOpen();
      finish();
    },
    typeOf: (node) => answers.get(node),
  };
}

/** Whether values of a type are functions; each type is asked about once. */
export function makeIsCallable(checker: Checker): (type: Type) => boolean {
  const known = new Map<number, boolean>();
  return (type) => {
    if (!(type.flags & TypeFlags.Object)) return false;
    let isCallable = known.get(type.id);
    if (isCallable === undefined)
      known.set(type.id, (isCallable = checker.getSignaturesOfType(type, SignatureKind.Call).length > 0));
    return isCallable;
  };
}
