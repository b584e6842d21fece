import { Namespace } from "@capc/runtime";
import { needText } from "../captured/check-arguments.ts";
import type { Console } from "../types/console.ts";
import { makeQueue } from "./in-turn.ts";

/** What a console stands on. */
export interface RawConsole {
  write(text: string): void;
  /** The next line of the input. It is asked for the next one when it has given this one. */
  nextLine(): Promise<string | undefined>;
}

/** A console. Who asks for lines at once gets them one after the other, each with its own prompt before it. */
export const consoleOver = ({ write, nextLine }: RawConsole): Console => {
  const inTurn = makeQueue();
  return Namespace<Console>({
    // A module's guard has checked its caller; this one answers for callers that no compiler saw.
    print: (text) => write(`${needText(text, "text")}\n`),
    readLine: async (prompt) => {
      const question = prompt === undefined ? "" : needText(prompt, "prompt");
      return inTurn(async () => {
        if (question !== "") write(question);
        return nextLine();
      });
    },
  });
};
