import { typesAt } from "./read-types.ts";
import type { Checker, Node, Type } from "./typescript.ts";

/** Questions about types, gathered over a whole build and put in one round trip: each costs 75 to 110 µs alone. */
export interface Questions {
  ask(nodes: Iterable<Node>): void;
  settle(): void;
  /** The type at a node that was asked about before the last `settle`. */
  typeOf(node: Node): Type | undefined;
}

export function makeQuestions(checker: Checker): Questions {
  const open = new Set<Node>();
  const answers = new Map<Node, Type | undefined>();
  return {
    ask(nodes) {
      for (const node of nodes) if (!answers.has(node)) open.add(node);
    },
    settle() {
      const nodes = [...open];
      const types = typesAt(checker, nodes);
      nodes.forEach((node, at) => {
        answers.set(node, types[at]);
      });
      open.clear();
    },
    typeOf: (node) => answers.get(node),
  };
}
