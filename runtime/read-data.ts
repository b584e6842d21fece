import * as slots from "./containers.ts";
import { fail, failureOf, within } from "./guard-error.ts";
import { freeze, isArray, isView, uncurryGetter } from "./primordials.ts";
import type { Check } from "./types/guard-error.ts";

const RawRegExp = RegExp;
const sourceOf = uncurryGetter<string>(RawRegExp.prototype, "source");

/** The length of an array, read once; a proxy may claim what it likes, and a number it must be. */
export const lengthOf = freeze((x: unknown, site: string, param: string, expected: string): number => {
  if (!isArray(x)) return fail(site, param, expected, x);
  try {
    const n: unknown = x.length;
    // `n >>> 0` is n for exactly the lengths that an array can have.
    return typeof n === "number" && n >>> 0 === n ? n : fail(site, param, "an array length", n);
  } catch (error) {
    throw within(error, "length", site, param);
  }
});

/** An array whose elements have a guard of their own; `depth` is what that guard counts with, if it does. */
export const arrayOf = freeze(
  (x: unknown, site: string, param: string, expected: string, check: Check, depth?: number): unknown[] => {
    const n = lengthOf(x, site, param, expected);
    const copy: unknown[] = [];
    let i = 0;
    try {
      for (; i < n; i++) {
        const element = (x as unknown[])[i];
        if (element === undefined && !(i in (x as unknown[]))) fail(site, param, "an element, not a hole", element);
        // Guards run after lockdown, where this is the intrinsic. A store by index asks the frozen prototypes, and costs three times as much.
        copy.push(check(element, site, param, depth));
      }
    } catch (error) {
      throw within(error, i, site, param);
    }
    return copy;
  },
);

/** `x!`: the value, if it is one. */
export const exists = freeze(
  <T>(x: T, site: string): T => (x === undefined || x === null ? fail(site, "", "a value", x) : x),
);

const copies: Readonly<Record<string, (x: never, site: string, param: string, checks: readonly Check[]) => unknown>> =
  freeze({
    Map: (x: Map<unknown, unknown>, site: string, param: string, [key, value]: readonly Check[]) => {
      const copy = new slots.RawMap();
      slots.mapForEach(x, (v, k) => {
        slots.mapSet(copy, part(key, k, "<key>", site, param), part(value, v, "<value>", site, param));
      });
      return copy;
    },
    Set: (x: Set<unknown>, site: string, param: string, [member]: readonly Check[]) => {
      const copy = new slots.RawSet();
      slots.setForEach(x, (v) => slots.setAdd(copy, part(member, v, "<member>", site, param)));
      return copy;
    },
    Date: (x: Date) => new slots.RawDate(slots.getTime(x)),
    RegExp: (x: RegExp) => (sourceOf(x), new RawRegExp(x)),
    ArrayBuffer: slots.copyBuffer,
    Promise: (x: object, site: string, param: string, [value]: readonly Check[]) => {
      const seen = slots.copyPromise(x, (v) => part(value, v, "<value>", site, param));
      // Nobody need look at an argument: what it rejects with must not end the process.
      slots.settle(seen, undefined, () => {});
      return seen;
    },
  });

const part = (check: Check | undefined, value: unknown, segment: string, site: string, param: string): unknown => {
  try {
    return check === undefined ? value : check(value, site, param);
  } catch (error) {
    throw within(error, segment, site, param);
  }
};

/**
 * A built-in object, recognised by its internal slot and copied by captured intrinsics: neither a subclass nor a proxy nor a patched
 * method has a say. `checks` are those of its type arguments.
 */
export const builtin = freeze(
  (name: string, x: unknown, site: string, param: string, expected: string, ...checks: Check[]): unknown => {
    try {
      if (slots.isTypedArrayName(name))
        return (isView(x) && slots.copyTypedArray(x, name)) || fail(site, param, expected, x);
      return copies[name]!(x as never, site, param, checks);
    } catch (error) {
      // A guard of its parts has said what is wrong; everything else means that the object is no such thing.
      if (failureOf(error) !== undefined) throw error;
      return fail(site, param, expected, x);
    }
  },
);
