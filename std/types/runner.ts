/** The right to run one program, with words that its owner has chosen but for the places left open. */
export interface Runner {
  run(input?: { readonly stdin?: Uint8Array; readonly args?: readonly string[] }): Promise<{
    readonly code: number;
    readonly stdout: Uint8Array;
    readonly stderr: Uint8Array;
  }>;
}
