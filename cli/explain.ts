import { styleText } from "node:util";
import { nearMisses } from "../compiler/diagnostics/near-misses.ts";
import { type Command, exitCodes, UsageError } from "./command.ts";

interface Flags {
  readonly json?: true;
}

export const explain: Command<"docs" | "out", Flags> = {
  name: "explain",
  summary: "say what a code means and what to write instead",
  operands: "<code>",
  flags: [{ form: "--json", meaning: "print { code, title, page } as JSON" }],
  examples: [["capc explain CAP1001", "the page about names that were never granted"]],
  async run([given = ""], { json }, { docs, out }) {
    const code = codeIn(given);
    const page = docs.page(code);
    if (page === undefined)
      throw new UsageError(`there is no code ${given.slice(0, 60)}${hintFor(code, docs.codes())}`);
    if (json) out.write(`${JSON.stringify({ code, title: titleOf(page), page }, undefined, 2)}\n`);
    else out.write(out.hasColor ? paint(page) : page);
    return exitCodes.ok;
  },
};

/** People paste what they see: `error[CAP1001]`, `cap1001`, `1001`. */
function codeIn(given: string): string {
  const word = given.trim().toUpperCase();
  const code = /CAP\d{4}/.exec(word)?.[0] ?? word;
  return /^\d{4}$/.test(code) ? `CAP${code}` : code;
}

function hintFor(code: string, codes: readonly string[]): string {
  if (/^TS\d+$/.test(code)) return ": that one is TypeScript's own";
  const near = nearMisses(code, codes);
  return near.length === 0 ? "" : ` (did you mean ${near.join(", ")}?)`;
}

const titleOf = (page: string): string => /^#\s+(.*)$/m.exec(page)?.[1] ?? "";

// The sink has decided about colours; `styleText` alone would look at this process's own stdout.
const style = (name: "dim" | "cyan" | "bold", text: string): string => styleText(name, text, { validateStream: false });

/** Headings and code stand out; the marks of markdown stay, because people know how to read them. */
function paint(page: string): string {
  let isCode = false;
  const lines = page.split("\n").map((line) => {
    if (line.startsWith("```")) {
      isCode = !isCode;
      return style("dim", line);
    }
    if (isCode) return style("cyan", line);
    return line.startsWith("#") ? style("bold", line) : line;
  });
  return lines.join("\n");
}
