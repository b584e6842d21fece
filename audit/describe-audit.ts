import type { AuditReport } from "./audit-realm.ts";

/** Everything that keeps a report from being sound, a line each. */
export const describeHoles = (report: AuditReport): readonly string[] => [
  ...(report.failure === undefined ? [] : [`lockdown failed: ${report.failure}`]),
  ...report.unknown.filter(({ became }) => became === "survived").map(({ path }) => `unknown to the table: ${path}`),
  ...report.changeable.map((path) => `can be changed: ${path}`),
  ...report.authority.map((way) => `reaches the host: ${way}`),
  ...report.codeMakers.map((path) => `makes code from text: ${path}`),
  ...report.contradicted.map((what) => `is not as the table says: ${what}`),
];

const width = 100;

/** Names in running text, as many to a line as fit. */
function listNames(names: readonly string[]): string {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last === undefined || `${last}, ${name}`.length > width) lines.push(name);
    else lines[lines.length - 1] = `${last}, ${name}`;
  }
  return lines.map((line) => `  ${line}\n`).join("");
}

const section = (title: string, names: readonly string[]): string =>
  names.length === 0 ? "" : `\n${title} (${names.length}):\n${listNames(names)}`;

/** The report for people. What is kept is a thousand names, and is only counted; `--json` has them. */
export function describeAudit(report: AuditReport, engine: string): string {
  const { known, reachable, unknown } = report;
  const holes = describeHoles(report);
  const removed = unknown.filter(({ became }) => became === "removed").map(({ path }) => path);
  return [
    `${engine}: syntax and the safe list lead to ${reachable.before} shared objects, and to ${reachable.after} after lockdown\n`,
    `${known.kept.length} properties kept, ${report.absent.length} of the table that this engine has not\n`,
    section("for modules in another version", known.tamed),
    section("for hosts only", known.host),
    section("removed", known.removed),
    section("removed, though the table does not know it", removed),
    section("to be removed, and this engine does not let go: modules have a constructor without", report.stuck),
    section("an error tells a module where it was thrown, by", report.errorsTell),
    holes.length === 0
      ? "\nsound: nothing that the table does not know survived lockdown\n"
      : `\nnot sound:\n${holes.map((line) => `  ${line}\n`).join("")}`,
  ].join("");
}
