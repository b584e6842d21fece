import { refuse } from "../captured/cap-error.ts";

/** Whether what was lent has been taken back. Of leases in leases, each speaks for all around it. */
export interface Lease {
  check(): void;
}

export const forEver: Lease = { check: () => {} };

/** A lease within another one, and what ends it. */
export const lend = (outer: Lease): { readonly lease: Lease; readonly end: () => void } => {
  let isOver = false;
  const check = (): void => {
    if (isOver) refuse("revoked");
    outer.check();
  };
  return { lease: { check }, end: () => void (isOver = true) };
};

/** How much may still be written and made. Of budgets in budgets, each has what all around it have. */
export interface Budget {
  has(bytes: number, files: number): boolean;
  take(bytes: number, files: number): void;
}

export const noLimit: Budget = { has: () => true, take: () => {} };

export const spend = (budget: Budget, bytes: number, files: number): void => {
  if (!budget.has(bytes, files)) refuse("quota");
  budget.take(bytes, files);
};

export const budgetWithin = (outer: Budget, bytes: number, files: number): Budget => {
  let bytesLeft = bytes;
  let filesLeft = files;
  return {
    has: (b, f) => b <= bytesLeft && f <= filesLeft && outer.has(b, f),
    take: (b, f) => {
      bytesLeft -= b;
      filesLeft -= f;
      outer.take(b, f);
    },
  };
};
