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
  return [text, ...frames].join("\n    at ");
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
  const isOfModule = (script: unknown): boolean => setHas(scripts, script);
  let probe: { stack?: unknown } | undefined;

  /** The script of whoever called the given function; from how many frames, of which those of builtins have none. */
  const scriptOf = (of: (() => unknown) | undefined, depth: number): unknown => {
    const limit = RawError.stackTraceLimit;
    probe = {};
    RawError.stackTraceLimit = depth;
    RawError.captureStackTrace(probe, of);
    const { stack } = probe;
    RawError.stackTraceLimit = limit;
    probe = undefined;
    return stack;
  };

  const wrap = (format: Format): Format => {
    const wrapper: Format = (error, frames) => {
      const callers = frames.map((frame) => frame.getScriptNameOrSourceURL());
      if (error === probe) return callers.find(Boolean);
      const shown = format(error, frames);
      weakSet(texts, error, typeof shown === "string" ? shown : formatPlainly(error, frames));
      const isHidden = callers.some(isOfModule);
      // A host's formatter may answer with the frames themselves: its own probes, which are no errors, get them.
      const isError = inheritsFrom(RawError.prototype, error);
      if (!isHidden || (!isError && typeof shown !== "string")) return shown;
      return formatPlainly(error, ["<hidden: hosts read stackOf(error)>" as never]);
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
  if (!RawError.captureStackTrace) return;

  const initial = wrap(RawError.prepareStackTrace ?? formatPlainly);
  let current = initial;
  defineProperty(RawError, "prepareStackTrace", {
    get: () => current,
    set: function setFormat(this: unknown, format: Format) {
      // A class that extends the host's Error inherits this setter, and a module may meet one, and Error by it. In a bundle all are one script.
      const by = scriptOf(setFormat as never, 9);
      if (this !== RawError || !by || (by !== own && isOfModule(by)))
        throw new TypeError("Cannot assign to read only property 'prepareStackTrace'");
      current = typeof format === "function" ? (weakGet(wrappers, format) ?? wrap(format)) : initial;
    },
    configurable: false,
  });
  const own = scriptOf(undefined, 1);
  realm.noteCaller = (of) => {
    setAdd(scripts, scriptOf(of, 1));
    pinDomain();
  };
};
