import { Forwarder } from "./forwarder.ts";

export interface Caretaker<T> {
  /** To be lent. */
  readonly cap: T;
  /** Cuts it off, for good. */
  readonly revoke: () => void;
}

/** Lends a capability until it is taken back. What was had through it before stays with whoever has it; `Membrane` takes that back as well. */
export const Caretaker = <T>(target: T, claim: (value: unknown) => T): Caretaker<T> => {
  let isLent = true;
  const cap = Forwarder(target, claim, (name, go) => {
    if (!isLent) throw new TypeError(`${name}: this capability has been revoked`);
    return go();
  });
  return {
    cap,
    revoke: () => {
      isLent = false;
    },
  };
};
