import * as slots from "./containers.ts";
import { fail, failureOf, within } from "./guard-error.ts";
import { apply, freeze, isArray, isView, uncurryGetter } from "./primordials.ts";
import type { ArrayCheck, BuiltinCheck, See } from "./types/guard-error.ts";

const { toSpliced } = slots.RawArray.prototype;
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
export const arrayOf: ArrayCheck = freeze((x, site, param, expected, check, depth) => {
  const n = lengthOf(x, site, param, expected);
  const array = x as unknown[];
  let whole: unknown[] | undefined;
  // The first `n` elements as an array of this realm, whatever `constructor` says, and each read once: the engine's quickest way for all but short arrays. Long ones
  // may be nothing but holes. What throws is found again below.
  try {
    if (n > 9 && n < 1e5) whole = apply(toSpliced, array, [n]);
  } catch {}
  if (whole?.length !== n) whole = undefined;
  const copy = whole ?? [];
  let i = 0;
  try {
    for (; i < n; i++) {
      const element = (whole ?? array)[i];
      if (element === undefined && !(i in array)) fail(site, param, "an element, not a hole", element);
      const checked = check(element, site, param, depth);
      // Guards run after lockdown, where this is the intrinsic. A store by index asks the frozen prototypes, and costs three times as much.
      if (!whole) copy.push(checked);
      else if (checked !== element) copy[i] = checked;
    }
  } catch (error) {
    throw within(error, i, site, param);
  }
  return copy;
});

/** Copies by kind; each part goes through `see`, with the place of its type among the arguments. */
const copies: Readonly<Record<string, (x: never, see: See) => unknown>> = freeze({
  Map(x: Map<unknown, unknown>, see: See) {
    const copy = new slots.RawMap();
    slots.mapForEach(x, (v, k) => void slots.mapSet(copy, see(0, k, "<key>"), see(1, v, "<value>")));
    return copy;
  },
  Set(x: Set<unknown>, see: See) {
    const copy = new slots.RawSet();
    slots.setForEach(x, (v) => void slots.setAdd(copy, see(0, v, "<member>")));
    return copy;
  },
  Date: (x: Date) => new slots.RawDate(slots.getTime(x)),
  RegExp: (x: RegExp) => (sourceOf(x), new RawRegExp(x)),
  ArrayBuffer: slots.copyBuffer,
  Promise(x: object, see: See) {
    const seen = slots.copyPromise(x, (v) => see(0, v, "<value>"));
    // Nobody need look at an argument: what it rejects with must not end the process.
    slots.settle(seen, undefined, () => {});
    return seen;
  },
});

/**
 * A built-in object, recognised by its internal slot and copied by captured intrinsics: neither a subclass nor a proxy nor a patched
 * method has a say. `checks` are those of its type arguments.
 */
export const builtin: BuiltinCheck = freeze((name, x, site, param, expected, ...checks) => {
  const see: See = (at, value, segment) => {
    try {
      return checks[at] ? checks[at](value, site, param) : value;
    } catch (error) {
      throw within(error, segment, site, param);
    }
  };
  try {
    if (slots.isTypedArrayName(name))
      return (isView(x) && slots.copyTypedArray(x, name)) || fail(site, param, expected, x);
    return copies[name]!(x as never, see);
  } catch (error) {
    // A guard of its parts has said what is wrong; everything else means that the object is no such thing.
    if (failureOf(error) !== undefined) throw error;
    return fail(site, param, expected, x);
  }
});
