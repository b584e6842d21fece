/** An opaque box. It can be passed on, and says whose it is; what is inside comes out only at the pair that sealed it. */
export interface Sealed {
  sealedBy(): string;
}

/** A lock and its only key. Whoever holds `unseal` knows that what comes out went in through `seal` of the same pair. */
export interface BrandPair<T> {
  seal(value: T): Sealed;
  unseal(box: Sealed): T;
  isSealed(box: unknown): boolean;
}
