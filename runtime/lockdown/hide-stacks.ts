import { RawSet, RawWeakMap, setAdd, setHas, weakGet, weakSet } from "../containers.ts";
import { defineProperty, getOwnPropertyDescriptor, uncurry } from "../primordials.ts";
import { realm } from "../realm.ts";
import type { Format } from "../types/realm.ts";
import { pinDomain } from "./hide-host-context.ts";

const RawError = Error as unknown as Omit<ErrorConstructor, "prepareStackTrace"> & { prepareStackTrace?: Format };
const errorToString: (error: object) => string = uncurry(RawError.prototype.toString);
const inheritsFrom: (prototype: object, value: object) => boolean = uncurry(Object.prototype.isPrototypeOf);

const formatPlainly: Format = (error, frames) => {
  let text = "Error";
  try {
    text = errorToString(error);
  } catch {} // a message that throws when it is read
  for (let i = 0; i < frames.length; i++) text += `\n    at ${frames[i]}`;
  return text;
};

/**
 * Keeps stacks from modules and leaves them to hosts. V8 formats a stack when it is first read and asks `Error.prepareStackTrace` how. What
 * stands there from now on remembers the text for `stackOf`, and shows it as `error.stack` unless a module was among the callers: only
 * then can a module have got hold of the error. Hosts may go on setting the property.
 */
export const hideStacks = (): void => {
  const texts = new RawWeakMap<object, string>();
  const wrappers = new RawWeakMap<Format, Format>();
  const scripts = new RawSet<unknown>();
  let probe: object | undefined;

  const wrap = (format: Format): Format => {
    const wrapper: Format = (error, frames) => {
      if (error === probe) return setAdd(scripts, frames[0]?.getScriptNameOrSourceURL());
      const shown = format(error, frames);
      weakSet(texts, error, typeof shown === "string" ? shown : formatPlainly(error, frames));
      let isHidden = false;
      for (let i = 0; i < frames.length; i++) isHidden ||= setHas(scripts, frames[i]?.getScriptNameOrSourceURL());
      // A host's formatter may answer with the frames themselves: its own probes, which are no errors, get them.
      const isError = inheritsFrom(RawError.prototype, error);
      if (!isHidden || (!isError && typeof shown !== "string")) return shown;
      return `${formatPlainly(error, [])}\n    at <hidden: hosts read stackOf(error)>`;
    };
    weakSet(wrappers, wrapper, wrapper);
    weakSet(wrappers, format, wrapper);
    return wrapper;
  };

  const getStack = getOwnPropertyDescriptor(RawError.prototype, "stack")?.get;
  realm.stackOf = (error) => {
    const shown: unknown = getStack ? getStack.call(error) : (error as Error).stack;
    return weakGet(texts, error as object) ?? (typeof shown === "string" ? shown : undefined);
  };
  if (typeof RawError.captureStackTrace !== "function") return;

  const initial = wrap(typeof RawError.prepareStackTrace === "function" ? RawError.prepareStackTrace : formatPlainly);
  let current = initial;
  defineProperty(RawError, "prepareStackTrace", {
    get: () => current,
    set(this: unknown, format: Format) {
      // A class that extends the host's Error inherits this setter, and a module may meet one.
      if (this !== RawError) throw new TypeError("only Error.prepareStackTrace can be set");
      current = typeof format === "function" ? (weakGet(wrappers, format) ?? wrap(format)) : initial;
    },
    configurable: false,
  });
  realm.noteCaller = (of) => {
    const limit = RawError.stackTraceLimit;
    probe = {};
    RawError.stackTraceLimit = 1;
    RawError.captureStackTrace(probe, of);
    void (probe as Error).stack;
    RawError.stackTraceLimit = limit;
    probe = undefined;
    pinDomain();
  };
};
