/** Chance. What real ones give is fit for keys. */
export interface Random {
  /** At most 65,536 bytes at once. */
  bytes(n: number): Uint8Array;
  /** A whole number from 0 to `n - 1`, each as likely as the others. `n` is at most 2 ** 48. */
  below(n: number): number;
  /** From 0 up to but not including 1, in steps of 2 ** -53. */
  float(): number;
  uuid(): string;
}
