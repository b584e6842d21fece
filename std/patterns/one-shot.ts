/** A function that can be called once, and one that takes it back before. */
export interface OneShot<A extends readonly unknown[], R> {
  readonly call: (...args: A) => R;
  readonly cancel: () => void;
}

/** Lends an action for one use. What it leads to is let go at once, so that nothing can be had by it a second time, not from within either. */
export const OneShot = <A extends readonly unknown[], R>(act: (...args: A) => R): OneShot<A, R> => {
  let lent: ((...args: A) => R) | undefined = act;
  return {
    call: (...args) => {
      const once = lent;
      lent = undefined;
      if (once === undefined) throw new TypeError("call: this was to be used once");
      return once(...args);
    },
    cancel: () => {
      lent = undefined;
    },
  };
};
