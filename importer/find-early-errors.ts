import { verify } from "@capc/verifier";
import type { Module, Opened } from "../compiler/1-open/session.ts";
import type { Finding } from "../compiler/diagnostics/finding.ts";
import { stripHosts } from "../compiler/strip.ts";

/** What the verifier calls a text that no engine would start. */
const early: ReadonlySet<string> = new Set(["syntax", "duplicate-name"]);

/**
 * What JavaScript forbids before a program starts and TypeScript says nothing about: in JavaScript texts much, in its own little. Without
 * this the verifier would find it in the output, and it would look like a bug of capc.
 */
export function findEarlyErrors(module: Module, opened: Opened): readonly Finding[] {
  const code = module.isJavaScript ? module.text : stripHosts([module], opened).outputs[0]!.code;
  const lines = starts(module.text);
  return verify(code.replace(/^#!/, "//"), { goal: "module" })
    .filter(({ reason }) => early.has(reason))
    .map(({ message, line, column }) => {
      // Erasing keeps lines, and columns but for a few parentheses.
      const at = Math.min((lines[line - 1] ?? 0) + column - 1, (lines[line] ?? module.text.length + 1) - 1);
      return {
        code: "CAP0011",
        severity: "error",
        at: { file: module.path, start: at, end: Math.min(at + 1, module.text.length) },
        message: `this is not JavaScript: ${said(message)}`,
        why: "no engine would start the module",
        help: "change what the message names",
      };
    });
}

/** The words without the place, which the finding has. */
function said(message: string): string {
  const words = message.replace(/ \(\d+:\d+\)$/, "");
  return words.charAt(0).toLowerCase() + words.slice(1);
}

const starts = (text: string): readonly number[] => [
  0,
  ...[...text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)].map(({ index, 0: end }) => index + end.length),
];
