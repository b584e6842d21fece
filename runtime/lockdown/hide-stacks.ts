import { defineProperty, getOwnPropertyDescriptor, uncurry } from "../primordials.ts";
import { realm } from "../realm.ts";

/** What V8 hands to whoever formats a stack. It leads to functions and receivers, so no module may ever see one. */
interface CallSite {
  getScriptNameOrSourceURL(): string | null | undefined;
}
type Format = (error: object, frames: readonly CallSite[]) => unknown;

const RawError = Error as unknown as Omit<ErrorConstructor, "prepareStackTrace"> & { prepareStackTrace?: Format };
const RawSet = Set;
const RawWeakMap = WeakMap;
const setHas = uncurry(RawSet.prototype.has);
const setAdd = uncurry(RawSet.prototype.add);
const mapGet = uncurry(RawWeakMap.prototype.get);
const mapSet = uncurry(RawWeakMap.prototype.set);
const errorToString: (error: object) => string = uncurry(RawError.prototype.toString);
const objectToString: (value: object) => string = uncurry(Object.prototype.toString);
const inheritsFrom: (prototype: object, value: object) => boolean = uncurry(Object.prototype.isPrototypeOf);

const header = (error: object): string => {
  try {
    return errorToString(error);
  } catch {
    return "Error";
  }
};

const formatPlainly: Format = (error, frames) => {
  let text = header(error);
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
      mapSet(texts, error, typeof shown === "string" ? shown : formatPlainly(error, frames));
      let isHidden = false;
      for (let i = 0; i < frames.length; i++) isHidden ||= setHas(scripts, frames[i]?.getScriptNameOrSourceURL());
      // An attack ends here. a host's formatter may answer with the frames themselves. Its own probes, which are no errors, get them.
      const isError = inheritsFrom(RawError.prototype, error) || objectToString(error) === "[object Error]";
      if (!isHidden || (!isError && typeof shown !== "string")) return shown;
      return `${header(error)}\n    at <hidden from modules: a host reads it with stackOf(error)>`;
    };
    mapSet(wrappers, wrapper, wrapper);
    mapSet(wrappers, format, wrapper);
    return wrapper;
  };

  const { stack: getStack } = { stack: getOwnPropertyDescriptor(RawError.prototype, "stack")?.get };
  realm.stackOf = (error) => {
    if (typeof error !== "object" || error === null) return undefined;
    try {
      const shown: unknown = getStack ? getStack.call(error) : (error as { stack?: unknown }).stack;
      return (mapGet(texts, error) as string | undefined) ?? (typeof shown === "string" ? shown : undefined);
    } catch {
      return undefined;
    }
  };
  if (typeof RawError.captureStackTrace !== "function") return;

  const initial = wrap(typeof RawError.prepareStackTrace === "function" ? RawError.prepareStackTrace : formatPlainly);
  let current = initial;
  defineProperty(RawError, "prepareStackTrace", {
    get: () => current,
    set(this: unknown, format: unknown) {
      // An attack ends here. a class that extends the host's Error inherits this, and a module may meet one.
      if (this !== RawError) throw new TypeError("only Error.prepareStackTrace can be set");
      current =
        typeof format === "function"
          ? ((mapGet(wrappers, format as Format) as Format) ?? wrap(format as Format))
          : initial;
    },
    enumerable: false,
    configurable: false,
  });
  realm.noteModule = (below) => {
    const limit = RawError.stackTraceLimit;
    probe = {};
    RawError.stackTraceLimit = 1;
    RawError.captureStackTrace(probe, below);
    void (probe as { stack?: unknown }).stack;
    RawError.stackTraceLimit = limit;
    probe = undefined;
  };
};
