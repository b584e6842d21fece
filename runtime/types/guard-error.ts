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
