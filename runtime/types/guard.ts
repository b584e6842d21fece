/** What a value has to be, as plain frozen data; docs/guard-objects.md lists what stands in it. */
export type Shape = { readonly type: string; readonly [part: string]: unknown };

/** What is wrong with a value, and where in it. */
export interface Issue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** The answer of `validate`: the checked value, copied if it is data, or why it is refused. */
export type Verdict<T> = { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly Issue[] };

/** The Standard Schema interface, version 1: how form libraries, routers and the like ask any schema. */
export interface StandardSchema<T> {
  readonly version: 1;
  readonly vendor: "capc";
  readonly validate: (value: unknown) => Verdict<T>;
  /** For type inference only; there is nothing of it when the program runs. */
  readonly types?: { readonly input: T; readonly output: T } | undefined;
}

/** A type that can be asked when the program runs. `guard<T>()` makes one, and the compiler writes what it does. */
export interface Guard<T> {
  /** Whether the value is a `T` now. What strangers can still change may be something else the next moment: `assert` gives what stays. */
  is(value: unknown): value is T;
  /** The value, or of data a copy that is nobody else's. Throws a `GuardError` for anything but a `T`. */
  assert(value: unknown): T;
  readonly shape: Shape;
  readonly "~standard": StandardSchema<T>;
}

/**
 * A parameter of this type is a facet: a Namespace with exactly the members of `T`, whatever else the capability has that was passed. The same
 * capability gives the same facet each time.
 */
export type Only<T> = { readonly [Member in keyof T]: T[Member] };
