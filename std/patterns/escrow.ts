import type { Purse } from "./mint.ts";

/** What one of the two parties has of an exchange. */
export interface Side {
  /** Pays what was agreed out of a purse of this side's currency. */
  pay(source: Purse): void;
  /** What the other side has paid, once both have. */
  collect(): Purse;
  /** Calls it off, as long as not both have paid. Each side then has its own back by `refund`. */
  cancel(): void;
  /** What this side has paid, once it was called off. */
  refund(): Purse;
  state(): "open" | "settled" | "cancelled";
}

export interface Terms {
  /** A purse of the left side's currency from somebody whom both trust. Nothing is taken out of it: it is there to make more of its kind. */
  readonly leftKind: Purse;
  readonly leftAmount: number;
  readonly rightKind: Purse;
  readonly rightAmount: number;
}

export interface Escrow {
  readonly left: Side;
  readonly right: Side;
}

/**
 * Two parties who do not trust each other exchange money of two kinds: either both get what was agreed, or neither loses anything. Each gets one side;
 * whoever makes the escrow holds the money meanwhile, and has to be trusted with it by both.
 */
export const Escrow = ({ leftKind, leftAmount, rightKind, rightAmount }: Terms): Escrow => {
  let state: "open" | "settled" | "cancelled" = "open";
  // Purses of our own kind: that money arrives in them is what proves that it was genuine.
  const left = { purse: leftKind.sprout(), due: leftAmount, hasPaid: false };
  const right = { purse: rightKind.sprout(), due: rightAmount, hasPaid: false };

  const sideOf = (own: typeof left, other: typeof left): Side => {
    let isCollected = false;
    const handOver = (purse: Purse): Purse => {
      if (isCollected) throw new RangeError("this was collected before");
      isCollected = true;
      return purse;
    };
    return {
      pay: (source) => {
        if (state !== "open" || own.hasPaid)
          throw new RangeError(state === "open" ? "this side has paid" : `it is ${state}`);
        // Before the other party's code runs: it must not get in between and pay, or cancel, a second time.
        own.hasPaid = true;
        try {
          own.purse.deposit(own.due, source);
        } catch (error) {
          own.hasPaid = false;
          throw error;
        }
        if (state === "open" && other.hasPaid && other.purse.getBalance() >= other.due) state = "settled";
      },
      collect: () => {
        if (state !== "settled") throw new RangeError("not both have paid");
        return handOver(other.purse);
      },
      cancel: () => {
        if (state === "settled") throw new RangeError("both have paid");
        state = "cancelled";
      },
      refund: () => {
        if (state !== "cancelled") throw new RangeError("it was not called off");
        return handOver(own.purse);
      },
      state: () => state,
    };
  };
  return { left: sideOf(left, right), right: sideOf(right, left) };
};
