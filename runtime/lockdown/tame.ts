import { construct, setPrototypeOf } from "../primordials.ts";
import { safeNames } from "../tables/names.ts";
import { copyStatics, dressAs, linkConstructor } from "./dress-as-intrinsic.ts";
import type { Named } from "./intrinsics.ts";
import { tameIntl } from "./tame-intl.ts";

type Maker = new (...args: unknown[]) => object;
type Globals = Record<string, unknown>;

const RawDate = Date;
const RawError = Error;
const RawObject = Object;
const RawSymbol = Symbol;

/** The clock is in `Date()` and `new Date()`; with arguments it computes. */
const tameDate = (): unknown => {
  const ModuleDate = function (...args: unknown[]): object {
    if (new.target === undefined || args.length === 0) {
      throw new TypeError("Date: the time of day was not granted to this module; take a `Clock`");
    }
    if (new.target === ModuleDate && args.length === 1) return new RawDate(args[0] as number);
    return construct(RawDate as Maker, args, new.target);
  };
  return dressAs("Date", RawDate, ModuleDate);
};

/** Errors as such are harmless; the statics of V8's `Error` are not, and stay with the host's. */
const tameError = (): unknown => {
  const ModuleError = function (...args: unknown[]): object {
    // As new.target, this function is also what V8 leaves out of the stack.
    return construct(RawError as unknown as Maker, args, new.target ?? ModuleError);
  };
  return dressAs("Error", RawError, ModuleError);
};

const tameObject = (): unknown => {
  const ModuleObject = function (...args: unknown[]): object {
    if (new.target === undefined || new.target === ModuleObject) return RawObject(args[0]);
    return construct(RawObject as Maker, args, new.target);
  };
  return dressAs("Object", RawObject, ModuleObject);
};

/** A method, since `new Symbol()` has to fail. */
const tameSymbol = (): unknown =>
  dressAs("Symbol", RawSymbol, { of: (...text: [string?]): symbol => RawSymbol(...text) }.of);

/** Stands where a function would be compiled from text. `instanceof` goes on working, calls do not. */
const refuseText = (name: string, real: { length: number; prototype: object }): unknown => {
  const refuse = (): never => {
    throw new TypeError(`${name}: code from text is not available here`);
  };
  return dressAs(name, { length: 1, prototype: real.prototype }, refuse);
};

/**
 * Makes the intrinsics that modules have instead of the host's, by name, and leads the `constructor` of shared prototypes to them. Only that of
 * `Object.prototype` stays: half of npm recognises a plain record by `x.constructor === Object`, and `Object` reaches nothing that
 * the record does not lead to.
 */
export const tame = (named: readonly Named[]): Globals => {
  const globals = globalThis as unknown as Globals;
  const tamed: Globals = { Date: tameDate(), Error: tameError(), Symbol: tameSymbol(), Object: tameObject() };
  for (const name of ["Math", "Reflect", "Temporal"]) {
    if (globals[name]) tamed[name] = copyStatics(name, globals[name], {});
  }
  if (globals.Intl) tamed.Intl = tameIntl();
  for (const { path, value } of named) {
    const name = /^%?((Async)?(Generator)?Function)%?$/.exec(path)?.[1];
    if (name !== undefined) tamed[path] = refuseText(name, value as FunctionConstructor);
  }
  for (const name of Object.keys(tamed)) {
    const { prototype } = tamed[name] as { prototype?: object };
    if (prototype !== undefined && name !== "Object") linkConstructor(name, prototype, tamed[name] as object);
  }
  for (const name of safeNames) {
    // An attack ends here. `TypeError.captureStackTrace` would be found on the host's Error.
    if (/.Error$/.test(name) && globals[name]) setPrototypeOf(globals[name], tamed.Error as object);
  }
  return tamed;
};
