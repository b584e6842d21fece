import { Namespace } from "@capc/runtime";
import { needText } from "../captured/check-arguments.ts";
import type { Console } from "../types/console.ts";

/** Makes a `Console` over any sink of text, such as `(text) => process.stdout.write(text)`: the host decides where lines go. */
export const makeConsole = (write: (text: string) => void): Console =>
  Namespace({
    // A module's guard has checked its caller; this one answers for callers that no compiler saw.
    print: (text: string): void => write(`${needText(text, "text")}\n`),
  });
