/** A guard that the compiler wrote: gives the checked value, its copy if it is data, or throws a `GuardError`. */
export type Check = (x: unknown, site: string, param: string, depth?: number) => unknown;

/** What a guard expected, where, and what came instead. */
export interface Failure {
  readonly site: string;
  readonly param: string;
  /** What leads from the parameter to the part that failed: in short for people, in full for programs. */
  readonly path: string;
  readonly keys: readonly (string | number)[];
  readonly expected: string;
  readonly kind: string;
  /** Stays inside: an error crosses the boundary it reports on, so neither its message nor its fields show the value. */
  readonly value: unknown;
}

/** Thrown by a guard. `site` is the function, `path` the place in its parameters, `expected` the type as the source wrote it. */
export interface ThrownByGuard extends TypeError {
  readonly name: "GuardError";
  readonly code: "ERR_CAPC_GUARD";
  readonly site: string;
  readonly path: string;
  readonly expected: string;
}

/** Guards that are given the guards of their parts, and the type as the source wrote it. */
export type ArrayCheck = (
  x: unknown,
  site: string,
  param: string,
  expected: string,
  check: Check,
  depth?: number,
) => unknown[];
export type BuiltinCheck = (
  name: string,
  x: unknown,
  site: string,
  param: string,
  expected: string,
  ...checks: Check[]
) => unknown;
export type UnionCheck = (
  x: unknown,
  site: string,
  param: string,
  expected: string,
  depth: number,
  ...checks: Check[]
) => unknown;

/** Looks at a part of a built-in object: `at` is the place of its type among the arguments, `segment` what a path calls it. */
export type See = (at: number, value: unknown, segment: string) => unknown;
