import { Namespace } from "@capc/runtime";
import type { Console } from "../types/console.ts";

/** Makes a `Console` over any sink of text, such as `(text) => process.stdout.write(text)`: the host decides where lines go. */
export const makeConsole = (write: (text: string) => void): Console =>
  Namespace({
    print: (text: string): void => {
      // A module's guard has checked its caller; this one answers for callers that no compiler saw.
      if (typeof text !== "string") throw new TypeError("print(text): expected string");
      write(`${text}\n`);
    },
  });
