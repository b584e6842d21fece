import { constantNames, safeNames } from "@capc/runtime/tables";
import { makeQuestions, type Questions } from "../1-open/ask-types.ts";
import type { Module, Opened } from "../1-open/session.ts";
import type { Node, Type } from "../1-open/typescript.ts";
import type { Finding, Severity } from "../diagnostics/finding.ts";
import { allRules } from "./all-rules.ts";
import type { Confiner } from "./confiner.ts";
import { findPackageUses, type PackageUses } from "./find-package-uses.ts";
import { findPatterns, type Pattern } from "./find-patterns.ts";
import { foldKeys } from "./fold-constant.ts";
import { groupVisitors, type TypedHandler, type Visitors } from "./group-visitors.ts";
import { moduleTarget } from "./module-target.ts";
import { type Names, resolveNames } from "./names.ts";
import type { About, Family, Report, Reports, Rule } from "./rule.ts";
import { makeTypeParts } from "./type-parts.ts";
import { walkModule } from "./walk-module.ts";

export interface CheckOptions {
  /** What CAP2xxx findings are. */
  readonly soundness: "error" | "warn";
  /** What CAP3xxx findings are. */
  readonly language: "error" | "warn";
  /** The modules of the build; `opened` may hold only those to look at. */
  readonly build?: readonly Module[];
  /** The packages that modules may import. */
  readonly packages?: Confiner;
}

declare const checkedBrand: unique symbol;

/** Modules that the rules have looked at. Later phases take this and nothing else, so that none can run before the check. */
export interface Checked {
  readonly [checkedBrand]: true;
  readonly modules: readonly CheckedModule[];
  /** Whether a free name is on the safe list. */
  isSafe(name: string): boolean;
}

export interface CheckedModule {
  readonly module: Module;
  readonly names: Names;
  readonly patterns: readonly Pattern[];
  readonly packages?: PackageUses;
}

const safe: ReadonlySet<string> = new Set(safeNames);
const constants: ReadonlySet<string> = new Set(constantNames);
/** Whether a free name is on the safe list. */
export const isSafe = (name: string): boolean => safe.has(name);
const visitorsOfAll: Visitors = groupVisitors(allRules);

/** Is this source in the language? Asks all rules about all modules, and TypeScript for all types that they need at once. */
export function check(
  opened: Opened,
  options: CheckOptions,
  visitors: Visitors = visitorsOfAll,
): { readonly findings: readonly Finding[]; readonly checked: Checked } {
  const severities: Readonly<Record<Family, Severity>> = {
    confinement: "error",
    soundness: options.soundness === "warn" ? "warning" : "error",
    language: options.language === "warn" ? "warning" : "error",
  };
  const findings: Finding[] = [];
  const questions: Question[] = [];
  const types = opened.modules.length === 0 ? undefined : makeQuestions(opened.checker, opened.askAhead);
  const paths = new Set((options.build ?? opened.modules).map(({ path }) => path));
  const partsOf = makeTypeParts(() => opened.checker);

  const modules = opened.modules.map((module): CheckedModule => {
    const names = resolveNames(module.tree);
    const about: About = {
      module,
      names,
      get checker() {
        return opened.checker;
      },
      moduleNamed: (specifier) => moduleTarget(module.path, specifier, paths),
      neighbourNamed: (specifier) => opened.neighbours?.moduleNamed(module.path, specifier),
      isPackage: (specifier) => options.packages?.isListed(specifier) === true,
      constantKeys: (expression) => foldKeys(expression, names),
      isSafeName: (name) => names.bindingOf(name) === undefined && (safe.has(name.text) || constants.has(name.text)),
      partsOf,
    };

    const file = (rule: Rule, said: Reports): void => {
      const reports = said === undefined ? [] : Array.isArray(said) ? (said as readonly Report[]) : [said as Report];
      for (const { at, ...parts } of reports) {
        const place = { file: module.path, ...stretch(at) };
        findings.push({ ...parts, code: rule.code, severity: severities[rule.family], at: place });
      }
    };
    // One odd node must not hide the findings about all others.
    const crashed = (rule: Rule, at: Report["at"], error: unknown): void => {
      findings.push(crashReport(rule, { file: module.path, ...stretch(at) }, error));
    };

    walkModule(module, about, {
      event(name, event, at) {
        for (const { rule, visit } of visitors.events[name]) {
          try {
            const said = visit(event, about);
            if (said !== undefined) file(rule, said);
          } catch (error) {
            crashed(rule, at, error);
          }
        }
      },
      node(node, inTypes) {
        for (const { rule, visit } of visitors.nodes[node.kind] ?? []) {
          if (inTypes && !rule.visitsTypes) continue;
          try {
            const said = visit(node, about);
            if (said !== undefined) file(rule, said);
          } catch (error) {
            crashed(rule, node, error);
          }
        }
        if (inTypes || module.isJavaScript) return;
        for (const handler of visitors.typed[node.kind] ?? []) {
          try {
            const asked = handler.ask(node, about);
            if (asked.length === 0) continue;
            questions.push({ handler, node, asked, about, file, crashed });
            types?.ask(asked);
          } catch (error) {
            crashed(handler.rule, node, error);
          }
        }
      },
    });
    types?.begin();
    const { uses, problems } = options.packages ? findPackageUses(module, names, options.packages) : { problems: [] };
    for (const { at, ...parts } of problems)
      findings.push({ ...parts, severity: "error", at: { file: module.path, ...stretch(at) } });
    return { module, names, patterns: findPatterns(names), ...(uses && { packages: uses }) };
  });

  try {
    types?.settle();
    for (const question of questions) judge(question, types!);
  } catch (error) {
    // A rule's own failures are caught where they happen: this is TypeScript's process, which is gone.
    findings.push(unanswered(opened, error));
  }
  const checked = { modules, isSafe } as Omit<Checked, typeof checkedBrand> as Checked;
  return { findings: inOrder(withoutEchoes(findings)), checked };
}

const unanswered = ({ modules, configPath }: Opened, error: unknown): Finding => ({
  code: "CAP0009",
  severity: "error",
  at: { file: modules[0]?.path ?? configPath ?? "", start: 0, end: 0 },
  message: `TypeScript did not answer: ${error instanceof Error ? error.message : String(error)}`,
  why: "without its answers nothing is known about the types",
  help: "look for very deep nesting or a type that never ends, and split it",
});

interface Question {
  readonly handler: TypedHandler;
  readonly node: Node;
  readonly asked: readonly Node[];
  readonly about: About;
  file(rule: Rule, said: Reports): void;
  crashed(rule: Rule, at: Report["at"], error: unknown): void;
}

function judge({ handler, node, asked, about, file, crashed }: Question, types: Questions): void {
  const known = asked.map((one): Type | undefined => types.typeOf(one));
  // TypeScript has its own message where a type is in error, and ours would be the echo of it.
  if (known.some((type) => type?.isErrorType())) return;
  try {
    file(handler.rule, handler.judge(node, known, about));
  } catch (error) {
    crashed(handler.rule, node, error);
  }
}

const crashReport = (rule: Rule, at: Finding["at"], error: unknown): Finding => ({
  code: "CAP0001",
  severity: "error",
  at,
  message: `the rule \`${rule.slug}\` failed here: ${error instanceof Error ? error.message : String(error)}`,
  why: "code that was not looked at is not accepted",
  help: "report this as a bug of capc, with the source",
});

/**
 * Whatever a module may not do, it may not do while it loads either: that is said only where nothing else is wrong. What a finding
 * lies in is as good a place to begin as any.
 */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const others = findings.filter(({ code }) => /^CAP1/.test(code) && code !== "CAP1008");
  return findings.filter(
    ({ code, at }) =>
      code !== "CAP1008" ||
      !others.some((other) => other.at.file === at.file && other.at.start <= at.end && at.start <= other.at.end),
  );
}

const stretch = (place: Report["at"]): { start: number; end: number } =>
  "kind" in place ? { start: place.getStart(), end: place.end } : { start: place.start, end: place.end };

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) =>
    a.at.file === b.at.file
      ? a.at.start - b.at.start || a.at.end - b.at.end || compare(a.code, b.code)
      : compare(a.at.file, b.at.file),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
