/** A capability on loan, and the way to end the loan. */
export interface Revocable<T> {
  readonly cap: T;
  readonly revoke: () => void;
}
