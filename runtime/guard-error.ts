import { mapGet, mapSet, RawMap } from "./containers.ts";
import { describe, kindOf, shorten } from "./describe-value.ts";
import { defineProperty, freeze, stringify, uncurry } from "./primordials.ts";
import { once } from "./realm.ts";
import type { Issue } from "./types/guard.ts";
import type { Failure, ThrownByGuard, UnionCheck } from "./types/guard-error.ts";

const replace = uncurry<string, [RegExp, string], string>(String.prototype.replace as never);
const isMatch = uncurry<RegExp, [string], boolean>(RegExp.prototype.test as never);

/** A key chosen by a stranger, or a type written by one, may not forge a line of a log or turn the direction of writing. */
const clean = (text: string): string => replace(text, /[\p{C}\p{Zl}\p{Zp}]/gu, "\ufffd");

/** `.name`, `[3]` or `["what is no name"]`; `.<key>` is no key but what a Map has for one. */
const segmentOf = (key: string | number): string => {
  const name = clean(shorten(`${key}`, 60));
  return isMatch(/^[\p{L}$_<][\p{ID_Continue}$…>]*$/u, name)
    ? `.${name}`
    : `[${typeof key === "number" ? name : stringify(name)}]`;
};

const complain = ({ expected, kind }: Pick<Failure, "expected" | "kind">, room: number): string => {
  const came = shorten(kind, 80);
  return clean(`expected ${shorten(expected, room - 15 - came.length)}, got ${came}`);
};

const say = (failure: Failure): string => {
  const [site, full] = [shorten(failure.site, 40), failure.param + failure.path];
  const isTail = full === "" || isMatch(/^[.[(]/, full);
  const place = clean(isTail ? site + shorten(full, 80 - site.length) : `${site}(${shorten(full, 78 - site.length)})`);
  return `${place}: ${complain(failure, 198 - place.length)}`;
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
      this.site = clean(failure.site);
      this.path = clean(failure.param + failure.path);
      this.expected = clean(failure.expected);
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

export type GuardError = ThrownByGuard;

/** What a guard said that has thrown this. By its brand: an error of a stranger may claim any class and code. */
export const { failureOf } = errors;
export const GuardError: new (failure: Failure) => GuardError = errors.GuardError as never;

/** Throws the error of a failed guard; `kind` says what came instead. */
export const fail = freeze(
  (site: string, param: string, expected: string, value: unknown, kind = kindOf(value)): never => {
    throw new GuardError({ site, param, path: "", keys: [], expected, kind, value });
  },
);

const unreadable = { path: "", keys: [], expected: "a value that can be read", kind: "one that throws" };

/**
 * The error to throw on behalf of a guard that ran inside another one: what leads to its value, an index or a name, goes in front of the path
 * gathered so far. What is no guard's error came from the value itself, an accessor that throws or a nesting without end, and becomes one here.
 */
export const within = freeze((error: unknown, key: string | number | undefined, site: string, param: string): Error => {
  const inner = failureOf(error);
  const isOurs = inner !== undefined && inner.site === site && inner.param === param;
  const failure = isOurs ? inner : { ...unreadable, site, param, value: error };
  // Where a proxy throws before it has named a key there is none.
  if (key === undefined) return new GuardError(failure);
  const keys = [key];
  for (let i = 0; i < failure.keys.length; i++) keys[i + 1] = failure.keys[i]!;
  return new GuardError({ ...failure, path: shorten(segmentOf(key) + failure.path, 400), keys });
});

/** What guards said of values, while the outermost of unions in unions is asked. */
let answers: Map<unknown, unknown> | undefined;

/**
 * The first alternative of a union that accepts the value. If none does, the error is that of the one that came furthest: deeper in the value, or to
 * something where others found nothing. Several that came as far agree on one place, or else the error names the union.
 */
export const firstOf: UnionCheck = freeze((x, site, param, expected, depth, ...checks) => {
  let nearest: Failure | undefined;
  let furthest = 1;
  const outer = answers;
  answers ??= new RawMap();
  // Alternatives of alternatives are asked once about a value: asked anew, each level would double the work.
  const known = (mapGet(answers, x) ?? new RawMap()) as Map<unknown, unknown>;
  mapSet(answers, x, known);
  try {
    for (let i = 0; i < checks.length; i++) {
      let answer = mapGet(known, checks[i]) as { error?: unknown; value?: unknown } | undefined;
      try {
        answer ??= { value: checks[i]!(x, site, param, depth) };
      } catch (error) {
        answer = { error };
      }
      mapSet(known, checks[i], answer);
      if ("value" in answer) return answer.value;
      const failure = failureOf(answer.error);
      const reach = failure ? failure.keys.length * 2 + (failure.value === undefined ? 0 : 1) : 0;
      if (reach > furthest) nearest = failure;
      else if (reach === furthest && nearest?.path !== failure?.path) nearest = undefined;
      else if (reach === furthest && nearest && nearest.expected !== failure!.expected)
        nearest = { ...nearest, expected: `${nearest.expected} | ${failure!.expected}` };
      if (reach > furthest) furthest = reach;
    }
  } finally {
    answers = outer;
  }
  throw nearest ? new GuardError(nearest) : fail(site, param, expected, x);
});

/** What Standard Schema calls an issue. */
export const issueOf = (error: unknown): Issue => {
  const failure = failureOf(error) ?? unreadable;
  return { message: complain(failure, 200), path: failure.keys };
};

/** For hosts: the value that a guard refused, in at most 200 characters and without running any code of it; undefined for other errors. */
export const detailOf = (error: unknown): string | undefined => {
  const failure = failureOf(error);
  return failure && describe(failure.value);
};
