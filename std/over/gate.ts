import { refuse } from "../captured/cap-error.ts";
import { apply, floor, RawSet } from "../captured/intrinsics.ts";

/** What each call of a capability goes through. Gates stand one behind the other: who attenuates adds one, and can open none. */
export interface Gate {
  /** Throws if the call may not happen; else answers what is to be called when it is over. `cancel` ends it before, with an error. */
  enter(cancel: () => void): () => void;
}

export const openGate: Gate = { enter: () => () => {} };

const { add, delete: remove, forEach } = RawSet.prototype;

/** A gate behind another one that can be shut for good; what is under way is then cancelled. */
export const revocableGate = (outer: Gate): { readonly gate: Gate; readonly revoke: () => void } => {
  let isRevoked = false;
  const underWay = new RawSet<() => void>();
  return {
    gate: {
      enter: (cancel) => {
        if (isRevoked) refuse("revoked");
        const leave = outer.enter(cancel);
        apply(add, underWay, [cancel]);
        return () => {
          apply(remove, underWay, [cancel]);
          leave();
        };
      },
    },
    revoke: () => {
      isRevoked = true;
      apply(forEach, underWay, [(cancel: () => void) => cancel()]);
    },
  };
};

/** A gate behind another one through which only so many go at once, and so many in a minute. */
export const limitedGate = (
  outer: Gate,
  { concurrent, perMinute }: { readonly concurrent?: number | undefined; readonly perMinute?: number | undefined },
  now: () => number,
): Gate => {
  let inside = 0;
  // Sixty buckets of a second: no minute has more than is allowed, whichever second it begins with.
  const counts: number[] = [];
  for (let i = 0; i < 60; i++) counts[i] = 0;
  let second = 0;
  let inMinute = 0;
  const advance = (): void => {
    const current = floor(now() / 1000);
    if (current - second >= 60) {
      for (let i = 0; i < 60; i++) counts[i] = 0;
      inMinute = 0;
    } else {
      for (let s = second + 1; s <= current; s++) {
        inMinute -= counts[s % 60]!;
        counts[s % 60] = 0;
      }
    }
    if (current > second) second = current;
  };
  return {
    enter: (cancel) => {
      if (concurrent !== undefined && inside >= concurrent) refuse("busy", `at most ${concurrent} at once`);
      if (perMinute !== undefined) {
        advance();
        if (inMinute >= perMinute) refuse("quota", `at most ${perMinute} in a minute`);
      }
      const leave = outer.enter(cancel);
      inside++;
      if (perMinute !== undefined) {
        counts[second % 60]!++;
        inMinute++;
      }
      return () => {
        inside--;
        leave();
      };
    },
  };
};
