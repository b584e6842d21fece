import { getLineInfo, Parser, type TokenType, tokTypes } from "acorn";
import { checkForm } from "./check-form.ts";
import type { Refuse } from "./walk-code.ts";

/** One reason why a text is not confined: `reason` is a stable slug, `line` and `column` (UTF-16) count from 1. */
export interface Refusal {
  readonly reason: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface VerifyOptions {
  /** The goal in which the engine will parse the text: an ES module, or the script of one closure. */
  readonly goal: "module" | "closure";
  /** What may be imported beside the runtime, by its exact specifier; nothing if absent. */
  readonly imports?: readonly string[] | ((specifier: string) => boolean);
}

/** After so many a text is hopeless, and a hostile one cannot make the answer long. */
const most = 50;

const { updateContext } = Parser.prototype as unknown as { updateContext: (before: TokenType) => void };

/** acorn, with two of its ways changed; both are held by tests, for it is not asked about them. */
class StricterParser extends Parser {
  /** It recognises a stack overflow by a regular expression, which V8 cannot compile without stack: it ends the process. */
  catchStackOverflow<T>(parse: () => T): T {
    return parse();
  }
  /** It knows that a name after `.` is no keyword, but not that one after `?.` is none, and may then misread a division. */
  updateContext(before: TokenType): void {
    updateContext.call(this, before === tokTypes.questionDot ? tokTypes.dot : before);
  }
}

/**
 * Says why a text is not confined, in the order of the text; an empty list means that it is. It throws for no text. Like acorn, it
 * looks things up on the realm's prototypes: ask it in a realm that is locked down, or before foreign code has run.
 */
export function verify(text: string, { goal, imports = [] }: VerifyOptions): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const refuse: Refuse = (what, { start }, about = "") => {
    if (refusals.length === most) throw refusals;
    const colon = what.indexOf(": ");
    const message = (about === "" ? "" : `\`${about}\`: `) + what.slice(colon + 2);
    const { line, column } = getLineInfo(text, start);
    refusals[refusals.length] = { reason: what.slice(0, colon), message, line, column: column + 1, offset: start };
  };
  const isAllowed = (one: string) => (typeof imports === "function" ? imports(one) === true : imports.includes(one));
  try {
    const half = text.search(/\p{Surrogate}/u);
    if (half !== -1) refuse("not-text: half a surrogate pair changes when it is stored", { start: half });
    const program = StricterParser.parse(text, {
      ecmaVersion: "latest",
      sourceType: goal === "module" ? "module" : "script",
      allowHashBang: false,
      onComment(_isBlock, said, start) {
        if (text[start] !== "/") refuse("html-comment: only scripts read this as a comment", { start });
        // ATTACK error-stack: a script that calls itself as one of the host's does passes for it in stacks.
        if (/^[#@]\s*sourceURL/.test(said)) refuse("source-url: it gives the script the name of another", { start });
      },
    });
    checkForm(program, text, isAllowed, refuse);
  } catch (error) {
    if (error === refusals || refusals.length === most) return refusals;
    const { pos = 0, message } = error as { pos?: number; message: string };
    if (error instanceof SyntaxError) refuse(`syntax: ${message}`, { start: pos });
    else refuse(`unchecked: this cannot be checked to its end: ${message}`, { start: pos });
  }
  return refusals.sort((left, right) => left.offset - right.offset);
}

/** Whether nothing at all speaks against running the text. */
export const isConfined = (text: string, options: VerifyOptions): boolean => verify(text, options).length === 0;
