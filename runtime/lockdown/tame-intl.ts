import { harden } from "../harden.ts";
import { construct, defineProperty, getPrototypeOf, uncurry, uncurryGetter } from "../primordials.ts";
import { copyStatics, dressAs } from "./dress-as-intrinsic.ts";

type Maker = { new (...args: unknown[]): object; readonly prototype: object };

// Some engines have no `Intl`.
const { getCanonicalLocales } = (globalThis.Intl ?? {}) as typeof Intl;

const lacking = (what: string): never => {
  throw new TypeError(`Intl: name a ${what}; the machine's own was not granted`);
};

/**
 * `format()` without a date reads the clock, and it is a method of a prototype that host and modules would share: a module's formatters have
 * another one.
 */
const withoutClock = (real: Intl.DateTimeFormat): object => {
  const getFormat = uncurryGetter<(date: unknown) => string>(real, "format");
  const toParts: (self: never, date: never) => unknown = uncurry(real.formatToParts);
  const prototype = copyStatics("", real, {});
  defineProperty(prototype, "format", {
    get(this: unknown) {
      const format = getFormat(this);
      return (date: unknown) => format(date ?? lacking("date"));
    },
  });
  defineProperty(prototype, "formatToParts", {
    value(this: never, date: never) {
      return toParts(this, date ?? lacking("date"));
    },
  });
  return prototype;
};

/** The first segmenter costs an engine 9 ms: what its results inherit from is frozen when a module makes one, not in lockdown. */
const hardenSegments = (segmenter: Intl.Segmenter): void => {
  const segments = segmenter.segment("");
  harden(getPrototypeOf(segments), getPrototypeOf(segments[Symbol.iterator]()));
};

/** Makes a constructor that takes its locale, and a zone if it needs one, from the caller. */
const tameConstructor = (name: string, Real: Maker): object => {
  const isDate = name === "DateTimeFormat";
  const Module = function (locales: unknown, options: { timeZone?: unknown } | undefined): object {
    const locale = getCanonicalLocales(locales as string);
    if (locale.length === 0) lacking("locale");
    const own = options === undefined ? undefined : { ...options };
    if (isDate && typeof own?.timeZone !== "string") lacking("`timeZone`");
    // "en" stands behind those asked for, where the machine's own would.
    const made = construct(Real, [[...locale, "en"], own], new.target ?? Module);
    if (name === "Segmenter") hardenSegments(made as Intl.Segmenter);
    return made;
  };
  const prototype = isDate ? withoutClock(Real.prototype as Intl.DateTimeFormat) : Real.prototype;
  return copyStatics("", Real, dressAs(name, { length: 0, prototype }, Module));
};

/** `Intl` for modules: whatever depends on the machine's language, zone or clock has to be named. */
export const tameIntl = (): object => {
  const tamed = copyStatics("Intl", Intl, {}) as Record<string, unknown>;
  for (const name of Object.getOwnPropertyNames(tamed)) {
    // A Locale is made of the text that it is given.
    if (!/^[A-Z]/.test(name) || name === "Locale") continue;
    defineProperty(tamed, name, { value: tameConstructor(name, tamed[name] as Maker) });
  }
  return tamed;
};
