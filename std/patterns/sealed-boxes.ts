import { makeBrandPair, type Sealed } from "@capc/runtime";

/** The right to put something into a box. */
export interface Sealer<T> {
  seal(value: T): Sealed;
}

/** The right to open such boxes, and to tell them from others. */
export interface Unsealer<T> {
  unseal(box: Sealed): T;
  isSealed(box: Sealed): boolean;
}

export interface SealedBoxes<T> {
  readonly sealer: Sealer<T>;
  readonly unsealer: Unsealer<T>;
}

/**
 * Two rights that belong together: whoever has the sealer can send to whoever has the unsealer, by way of people who can do nothing with the box but
 * pass it on. Given away, the sealer is a public key; given away, the unsealer tells everybody what is genuine.
 */
export const SealedBoxes = <T>(label: string): SealedBoxes<T> => {
  const { seal, unseal, isSealed } = makeBrandPair<T>(label);
  return { sealer: { seal: (value) => seal(value) }, unsealer: { unseal, isSealed } };
};
