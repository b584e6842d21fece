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
  readonly nodes: ReadonlyMap<SyntaxKind, readonly Handler<Node>[]>;
  readonly typed: ReadonlyMap<SyntaxKind, readonly TypedHandler[]>;
}

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
  const nodes = new Map<SyntaxKind, Handler<Node>[]>();
  const typed = new Map<SyntaxKind, TypedHandler[]>();
  const add = <T>(map: Map<SyntaxKind, T[]>, name: string, handler: T): void => {
    const kind = SyntaxKind[name as keyof typeof SyntaxKind];
    map.set(kind, [...(map.get(kind) ?? []), handler]);
  };
  for (const rule of rules) {
    for (const [name, given] of Object.entries(rule.visit ?? {})) {
      const visit: AnyVisit = (event, about) =>
        rule.skipsJavaScript && about.module.isJavaScript ? undefined : (given as AnyVisit)(event, about);
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
