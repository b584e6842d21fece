import { construct, defineProperty, getOwnPropertyDescriptor, uncurry, uncurryGetter } from "../primordials.ts";
import { copyStatics, dressAs, linkConstructor } from "./dress-as-intrinsic.ts";

type Maker = { new (...args: unknown[]): object; readonly length: number; readonly prototype: object };
type Options = { readonly timeZone?: unknown } | undefined;

const { getCanonicalLocales } = Intl ?? {};

const needLocale = (name: string, locales: unknown): readonly string[] => {
  const list = getCanonicalLocales(locales as string);
  if (list.length === 0)
    throw new TypeError(`Intl.${name}: name a locale; the machine's own was not granted to this module`);
  // Behind the ones asked for: what comes after them must not be the machine's either.
  return [...list, "en"];
};

const needDate = (date: unknown): unknown => {
  if (date !== undefined) return date;
  throw new TypeError("format(date): name a date; the time of day was not granted to this module");
};

/** Makes a constructor that takes its locale from the caller. */
const tameConstructor = (name: string, Real: Maker, prototype: object): object => {
  const Module = function (locales: unknown, options: Options): object {
    const own = options === undefined ? undefined : { ...options };
    if (name === "DateTimeFormat" && typeof own?.timeZone !== "string") {
      throw new TypeError("Intl.DateTimeFormat: name a `timeZone`; the machine's own was not granted to this module");
    }
    return construct(Real, [needLocale(name, locales), own], new.target ?? Module);
  };
  const dressed = dressAs(`Intl.${name}`, { length: 0, prototype }, Module);
  copyStatics(`Intl.${name}`, Real, dressed);
  linkConstructor(name, prototype, dressed);
  return dressed;
};

/**
 * `format()` without a date reads the clock, and it is a method of a prototype that host and modules would share: a module's formatters have
 * another one. Its methods take what the real ones take, and a date.
 */
const clocklessPrototype = (real: object): object => {
  const format = uncurryGetter<(date: unknown) => string>(real, "format");
  const method = (name: string): ((self: unknown, ...dates: unknown[]) => unknown) =>
    uncurry(getOwnPropertyDescriptor(real, name)?.value);
  const parts = method("formatToParts");
  const range = method("formatRange");
  const rangeParts = method("formatRangeToParts");
  const options = method("resolvedOptions");
  return {
    constructor: undefined,
    get format(): unknown {
      const own = format(this);
      return (date: unknown): string => own(needDate(date));
    },
    formatToParts(date: unknown): unknown {
      return parts(this, needDate(date));
    },
    formatRange(from: unknown, to: unknown): unknown {
      return range(this, from, to);
    },
    formatRangeToParts(from: unknown, to: unknown): unknown {
      return rangeParts(this, from, to);
    },
    resolvedOptions(): unknown {
      return options(this);
    },
    [Symbol.toStringTag]: "Intl.DateTimeFormat",
  };
};

/** `Intl` for modules: whatever depends on the machine's language, zone or clock has to be named. */
export const tameIntl = (): object => {
  const tamed = copyStatics("Intl", Intl, {}) as Record<string, unknown>;
  for (const name of Object.keys(Object.getOwnPropertyDescriptors(tamed))) {
    const Real = tamed[name] as Maker;
    // A Locale is made of the text that it is given.
    if (!/^[A-Z]/.test(name) || name === "Locale") continue;
    const prototype = name === "DateTimeFormat" ? clocklessPrototype(Real.prototype) : Real.prototype;
    defineProperty(tamed, name, { value: tameConstructor(name, Real, prototype) });
  }
  return tamed;
};
