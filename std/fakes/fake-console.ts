import { freeze } from "../captured/intrinsics.ts";
import { consoleOver } from "../over/console-over.ts";
import type { Console } from "../types/console.ts";

/** A console whose output stays at hand, a text for each `print` or prompt, and to which these lines are typed. */
export const fakeConsole = (
  lines: readonly string[] = [],
): { readonly console: Console; readonly printed: readonly string[] } => {
  const printed: string[] = [];
  let at = 0;
  const write = (text: string): void => void printed.push(text);
  return freeze({ console: consoleOver({ write, nextLine: async () => lines[at++] }), printed });
};
