/** The right to tell whether data was signed by one key. */
export interface Verifier {
  verify(data: Uint8Array, signature: Uint8Array): Promise<boolean>;
}

/** The right to sign data by one key, which nobody can take out of it. */
export interface Signer {
  sign(data: Uint8Array): Promise<Uint8Array>;
  /** The right to check what this one signs, and nothing else. */
  verifier(): Verifier;
}
