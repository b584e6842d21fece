/** The middle one of some numbers, which one slow round does not move. */
export const median = (numbers) => numbers.toSorted((left, right) => left - right)[numbers.length >> 1];
