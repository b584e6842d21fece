import { type Node, SyntaxKind, type Type } from "../1-open/typescript.ts";
import type { About, Events, Reports, Rule, TypedVisitor } from "./rule.ts";

interface Handler<Event> {
  readonly rule: Rule;
  visit(event: Event, about: About): Reports;
}

export interface TypedHandler {
  readonly rule: Rule;
  ask(node: Node, about: About): readonly Node[];
  judge(node: Node, types: readonly (Type | undefined)[], about: About): Reports;
}

/** The visitors of all rules, by what they wait for: a walk asks per node, not per rule. */
export interface Visitors {
  readonly events: { readonly [Name in keyof Events]: readonly Handler<Events[Name]>[] };
  readonly nodes: ByKind<Handler<Node>>;
  readonly typed: ByKind<TypedHandler>;
}

/** Indexed by kind, with holes: a walk looks into it at each node. */
type ByKind<T> = readonly (readonly T[] | undefined)[];

type AnyVisit = (event: unknown, about: About) => Reports;

export function groupVisitors(rules: readonly Rule[]): Visitors {
  const events = {
    Module: [],
    FreeName: [],
    MemberName: [],
    Import: [],
    ModuleStatement: [],
    Syntax: [],
    Comment: [],
  } as Record<keyof Events, Handler<never>[]>;
  const nodes: (Handler<Node>[] | undefined)[] = [];
  const typed: (TypedHandler[] | undefined)[] = [];
  const add = <T>(table: (T[] | undefined)[], name: string, handler: T): void => {
    const kind = SyntaxKind[name as keyof typeof SyntaxKind];
    table[kind] = [...(table[kind] ?? []), handler];
  };
  for (const rule of rules) {
    for (const [name, given] of Object.entries(rule.visit ?? {})) {
      const always = given as AnyVisit;
      const visit: AnyVisit = rule.skipsJavaScript
        ? (event, about) => (about.module.isJavaScript ? undefined : always(event, about))
        : always;
      if (name in events) events[name as keyof Events].push({ rule, visit });
      else add(nodes, name, { rule, visit });
    }
    for (const [name, given] of Object.entries(rule.typed ?? {})) {
      const { ask, judge } = given as unknown as TypedVisitor<never> & Omit<TypedHandler, "rule">;
      add(typed, name, { rule, ask, judge });
    }
  }
  return { events: events as unknown as Visitors["events"], nodes, typed };
}
