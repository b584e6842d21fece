import { describe, kindOf, shorten } from "./describe-value.ts";
import { defineProperty, freeze, uncurry } from "./primordials.ts";
import { once } from "./realm.ts";

/** What a guard expected, where, and what came instead. */
interface Failure {
  readonly site: string;
  readonly param: string;
  readonly path: string;
  readonly expected: string;
  readonly kind: string;
  /** Stays inside: an error crosses the boundary it reports on, so neither its message nor its fields show the value. */
  readonly value: unknown;
}

/** Thrown by a guard. `site` is the function, `path` the place in its parameters, `expected` the type as the source wrote it. */
export interface GuardError extends TypeError {
  readonly name: "GuardError";
  readonly code: "ERR_CAPC_GUARD";
  readonly site: string;
  readonly path: string;
  readonly expected: string;
}

const replace = uncurry<string, [RegExp, string], string>(String.prototype.replace as never);

const say = ({ site, param, path, expected, kind }: Failure): string => {
  const full = param + path;
  const first = full[0];
  const isTail = first === undefined || first === "." || first === "[" || first === "(";
  const place = shorten(isTail ? site + full : `${site}(${full})`, 80);
  const came = shorten(kind, 80);
  const text = `${place}: expected ${shorten(expected, 183 - place.length - came.length)}, got ${came}`;
  // A key chosen by a stranger may be part of the path: it must not forge a line of a log or turn the direction of writing.
  return replace(text, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ");
};

const errors = once("GuardError", () => {
  // Outside the class: a module may import that, for `instanceof`, and no member of it may lead to the value.
  let failureOf: (error: unknown) => Failure | undefined = () => undefined;
  class GuardError extends TypeError {
    readonly code = "ERR_CAPC_GUARD";
    readonly site: string;
    readonly path: string;
    readonly expected: string;
    readonly #failure: Failure;
    constructor(failure: Failure) {
      super(say(failure));
      this.site = failure.site;
      this.path = failure.param + failure.path;
      this.expected = failure.expected;
      this.#failure = failure;
    }
    static {
      failureOf = (error) =>
        typeof error === "object" && error !== null && #failure in error ? error.#failure : undefined;
    }
  }
  defineProperty(GuardError.prototype, "name", { value: "GuardError" });
  freeze(GuardError.prototype);
  return { GuardError: freeze(GuardError), failureOf };
});

export const GuardError: new (failure: Failure) => GuardError = errors.GuardError as never;

/** Whether a guard has thrown this. By its brand: an error of a stranger may claim any class and code. */
export const isGuardError = (error: unknown): error is GuardError => errors.failureOf(error) !== undefined;

/** Throws the error of a failed guard; `path` leads from the parameter to the part that failed, `kind` says what came instead. */
export const fail = freeze(
  (site: string, param: string, expected: string, got: unknown, path = "", kind = kindOf(got)): never => {
    throw new GuardError({ site, param, path, expected, kind, value: got });
  },
);

const isMatch = uncurry<RegExp, [string], boolean>(RegExp.prototype.test as never);

/** `.name`, `[3]` or `[what is no name]`. */
const segmentOf = (key: string | number): string =>
  isMatch(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u, key as string) ? `.${key}` : `[${shorten(`${key}`, 80)}]`;

/**
 * The error to throw on behalf of a guard that ran inside another one: what leads to its value, an index or a name, goes in front of the path
 * gathered so far. What is no guard's error came from the value itself, an accessor that throws or a nesting without end, and becomes one here.
 */
export const within = freeze((error: unknown, key: string | number, site: string, param: string): Error => {
  const inner = errors.failureOf(error);
  const isOurs = inner !== undefined && inner.site === site && inner.param === param;
  const [expected, kind] = ["a value that can be read", "one that throws"];
  const failure = isOurs ? inner : { site, param, path: "", expected, kind, value: error };
  return new GuardError({ ...failure, path: segmentOf(key) + failure.path });
});

/** For hosts: the value that a guard refused, in at most 200 characters and without running any code of it; undefined for other errors. */
export const detailOf = (error: unknown): string | undefined => {
  const failure = errors.failureOf(error);
  return failure && describe(failure.value);
};
