import { stamp } from "./brand.ts";
import { issueOf } from "./guard-error.ts";
import { harden } from "./harden.ts";
import { namespace } from "./namespace.ts";
import { freeze, parse } from "./primordials.ts";
import type { Guard, Shape, Verdict } from "./types/guard.ts";
import type { Check } from "./types/guard-error.ts";

/** What stands for `guard<T>()` in emitted code: the guard of T, what a message calls its `assert`, its shape as JSON, and a quicker way to a yes or no. */
export const guard = freeze(<T>(check: Check, site: string, shape: string, is?: (x: unknown) => boolean): Guard<T> => {
  let parsed: Shape | undefined;
  const validate = (value: unknown): Verdict<T> => {
    try {
      return { value: check(value, site, "value") as T };
    } catch (error) {
      return { issues: [issueOf(error)] };
    }
  };
  const object = {
    is: freeze(is ?? ((value: unknown): boolean => validate(value).issues === undefined)),
    assert: freeze((value: unknown): T => check(value, site, "value") as T),
    get shape() {
      return (parsed ??= harden(parse(shape) as Shape));
    },
    "~standard": namespace({ version: 1, vendor: "capc", validate }),
  };
  stamp(object);
  return freeze(object) as Guard<T>;
});

/** `guard<T>()` as sources name it. The compiler replaces each call, for when the program runs there is no `T`. */
export const uncompiled = freeze(<T>(): Guard<T> => {
  throw new TypeError("guard<T>(): build this file with capc, which writes the guard");
});
