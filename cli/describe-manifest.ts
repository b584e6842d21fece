import { showName } from "../compiler/diagnostics/show-text.ts";
import type { Collected } from "./grants/collect-grants.ts";
import { exampleFor, whyNot } from "./grants/collect-grants.ts";

/** What a program asks for, and what it would get, for `capc run --explain --json`. */
export const manifestJson = (program: string, collected: readonly Collected[]): object => ({
  program,
  powers: collected.map(({ asked: { name, type, wants, isOptional }, from, spec }) => ({
    name,
    type,
    capability: typeof wants === "object" ? wants.kindName : null,
    members: typeof wants === "object" ? (wants.members ?? null) : null,
    allows: typeof wants === "object" ? wants.kind.allows : null,
    optional: isOptional,
    from,
    grant: spec ?? null,
  })),
});

/** The same for people: a line for each power with what it allows, and under it where it comes from. */
export function manifestText(program: string, collected: readonly Collected[]): string {
  if (collected.length === 0) return `${program} asks for nothing\n`;
  const lines = collected.flatMap((one) => {
    const { name, type, wants, isOptional } = one.asked;
    const allows =
      wants === "args"
        ? "the words after the file"
        : wants === undefined
          ? "nothing that can be granted"
          : `to ${wants.kind.allows}`;
    const members =
      typeof wants === "object" && wants.members
        ? `\n      ${wants.isWhole ? "it has" : "but of all that it has only"} ${wants.members.map(showName).join(", ")}`
        : "";
    return [
      `  ${showName(name)}${isOptional ? "?" : ""}: ${showName(type)}`,
      `      ${allows}${members}`,
      `      ${origin(one)}`,
    ];
  });
  return `${program} asks for\n${lines.join("\n")}\n`;
}

function origin({ asked, from, spec }: Collected): string {
  const { wants } = asked;
  if (from === "run") return "granted by `capc run` itself";
  if (from === "left out") return "optional, and left out";
  if (from !== "missing") return `granted by ${from}${spec ? `: ${showName(spec)}` : ""}`;
  return typeof wants === "object" ? `missing: ${exampleFor(asked.name, wants)}` : `missing: ${whyNot(asked)}`;
}
