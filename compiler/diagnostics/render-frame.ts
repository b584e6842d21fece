import { styleText } from "node:util";
import { findPosition, lineAt } from "./find-position.ts";
import { type Diagnostic, isFinding } from "./finding.ts";
import { showMessage, showName, showSource } from "./show-text.ts";

/** How a diagnostic is to look. */
export interface Look {
  /** What to call the file instead of its path. */
  readonly name?: string;
  /** Whether to colour, with terminal escapes. */
  readonly color?: boolean;
}

/** No more of a line than this is shown, around its first mark. */
const window = 100;

/**
 * A diagnostic as a frame for people: the line that it is about, the mark under it, why, help, and where to read more. TypeScript's
 * errors have the message and the line only. `text` is the file's, or undefined where it cannot be read: then no line is shown.
 */
export function renderFrame(diagnostic: Diagnostic, text: string | undefined, look: Look = {}): string {
  const { at, code, severity, message } = diagnostic;
  const paint: Paint = (style, words) =>
    look.color === true && words !== "" ? styleText([...styles[style]], words, { validateStream: false }) : words;
  const name = showName(look.name ?? at?.file ?? "");
  const place =
    at !== undefined && text !== undefined && !isAboutWholeFile(diagnostic) ? findPosition(text, at.start) : undefined;
  const gutter = " ".repeat(place === undefined ? 1 : String(place.line).length);

  const lines = [`${paint(severity, `${severity}[${code}]`)}${paint("message", `: ${showMessage(message)}`)}`];
  if (name !== "")
    lines.push(`${gutter}${paint("rim", "-->")} ${name}${place === undefined ? "" : `:${place.line}:${place.column}`}`);
  if (place !== undefined) {
    const { source, mark, indent } = excerpt(lineAt(text!, place.line), place.column - 1, at!.end - at!.start);
    lines.push(
      paint("rim", `${gutter} |`),
      `${paint("rim", `${place.line} |`)}${source === "" ? "" : ` ${source}`}`,
      `${paint("rim", `${gutter} |`)} ${" ".repeat(indent)}${paint(severity, mark)}`,
    );
  }
  if (isFinding(diagnostic)) {
    const note = (label: string, words: string): string =>
      `${gutter} ${paint("rim", "=")} ${paint("message", `${label}:`)} ${words}`;
    lines.push(note("why", showMessage(diagnostic.why)), note("help", showMessage(diagnostic.help)));
    lines.push(note("more", `capc explain ${code}`));
  }
  return lines.join("\n");
}

/** Findings about a file as such stand at its very beginning with no extent. */
export const isAboutWholeFile = ({ at, code }: Diagnostic): boolean =>
  at !== undefined && at.start === 0 && at.end === 0 && code.startsWith("CAP0");

type Paint = (style: keyof typeof styles, words: string) => string;
const styles = {
  error: ["bold", "red"],
  warning: ["bold", "yellow"],
  message: ["bold"],
  rim: ["blue"],
} as const;

/** The line as shown, and the mark under its part that begins at `from` and has `length` code units, all on this line. */
function excerpt(line: string, from: number, length: number): { source: string; mark: string; indent: number } {
  const to = Math.min(line.length, from + length);
  let start = 0;
  let end = line.length;
  if (line.length > window) {
    start = atWhole(line, Math.max(0, Math.min(from - window / 4, line.length - window)));
    end = atWhole(line, Math.min(line.length, start + window));
  }
  const before = showSource(line.slice(start, from), start > 0 ? 1 : 0);
  const marked = showSource(line.slice(from, Math.min(to, end)), before.width + (start > 0 ? 1 : 0));
  const after = showSource(
    line.slice(Math.max(from, Math.min(to, end)), end),
    before.width + marked.width + (start > 0 ? 1 : 0),
  );
  const source = `${start > 0 ? "…" : ""}${before.text}${marked.text}${after.text}${end < line.length ? "…" : ""}`;
  return {
    source: source.trimEnd(),
    mark: "^".repeat(Math.max(1, marked.width)),
    indent: before.width + (start > 0 ? 1 : 0),
  };
}

/** Not in the middle of a surrogate pair. */
const atWhole = (line: string, index: number): number => {
  const whole = Math.floor(index);
  return /[\udc00-\udfff]/.test(line[whole] ?? "") ? whole - 1 : whole;
};
