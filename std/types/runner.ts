/** What a program that has ended leaves behind. */
export interface RunResult {
  /** 0 if all went well, by custom. Of a program that was killed it is -1. */
  readonly code: number;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
}

export interface RunInput {
  /** What the program reads from its standard input; nothing if it is left out. */
  readonly stdin?: Uint8Array;
  /** A word for each place that the owner has left open. */
  readonly args?: readonly string[];
}

/** The right to run one program, in one place, with words that its owner has chosen but for those left open. */
export interface Runner {
  run(input?: RunInput): Promise<RunResult>;
}
