/** A stretch of one source file: offsets in UTF-16 code units, `end` exclusive. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Replaces `[start, end)` of a file with `text`; offsets as in `Place`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Severity = "error" | "warning";

/** What capc has to say about a program: every field is asked for, so that no message can lack its way out. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly at: Place;
  readonly message: string;
  /** One clause, in terms of authority or truth. */
  readonly why: string;
  /** One action, imperative. */
  readonly help: string;
  /** Edits that apply `help` mechanically; absent where a person has to decide. */
  readonly fix?: readonly TextEdit[];
}

/** TypeScript's own error, carried as TypeScript words it. */
export interface TypeScriptError {
  /** `TS2322` and the like. */
  readonly code: string;
  readonly severity: Severity;
  /** Absent for errors about the project rather than a file. */
  readonly at?: Place;
  readonly message: string;
}

export type Diagnostic = Finding | TypeScriptError;

export const isFinding = (diagnostic: Diagnostic): diagnostic is Finding => "help" in diagnostic;
