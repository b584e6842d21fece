import { construct, getPrototypeOf, hasOwn, setPrototypeOf } from "../primordials.ts";
import type { Maker, Named } from "../types/realm.ts";
import { copyStatics, dressAs } from "./dress-as-intrinsic.ts";
import { tameIntl } from "./tame-intl.ts";

const [RawDate, RawError, RawFunction, RawObject, RawSymbol] = [Date, Error, Function, Object, Symbol];

/** The clock is in `Date()` and `new Date()`; with arguments it computes. */
function ModuleDate(...args: unknown[]): object {
  if (!new.target || args.length === 0) throw new TypeError("Date: no time was granted; take a `Clock`");
  // Not by `construct`, which makes a shape of its own for each object whose `new.target` is another function.
  if (new.target === ModuleDate) return new RawDate(...(args as [number]));
  return construct(RawDate as Maker, args, new.target);
}

/** A constructor that makes what the host's makes, and has none of its statics. V8 leaves `new.target` out of an error's stack. */
const standIn = (Real: Maker): Maker =>
  function Module(...args: unknown[]): object {
    return construct(Real, args, new.target ?? Module);
  } as unknown as Maker;

function ModuleObject(value: unknown): object {
  return RawObject(value);
}

/** An arrow, since `new Symbol()` has to fail. */
const ModuleSymbol = (text?: string): symbol => RawSymbol(text);

/**
 * Makes the intrinsics that modules have instead of the host's, by name, and leads the `constructor` of shared prototypes to them. Only that of
 * `Object.prototype` stays: half of npm recognises a plain record by `x.constructor === Object`. So nobody's `Object` may lead to more than others do.
 */
export const tame = (named: readonly Named[]): Record<string, object> => {
  const globals = globalThis as unknown as Record<string, object | undefined>;
  const tamed: Record<string, object> = {
    Date: dressAs("Date", RawDate, ModuleDate),
    Error: dressAs("Error", RawError, standIn(RawError as never)),
    Reflect: { apply: Reflect.apply, has: Reflect.has, [Symbol.toStringTag]: "Reflect" },
    Object: dressAs("Object", RawObject, ModuleObject, false),
    Symbol: dressAs("Symbol", RawSymbol, ModuleSymbol),
  };
  for (const name of ["Math", "Temporal"]) {
    if (globals[name]) tamed[name] = copyStatics(name, globals[name], {});
  }
  // ATTACK error-stack: what a class of the host's extends is the host's `Error`, which formats stacks, or its `Function`.
  const cut = (found: unknown) => (found === RawError ? tamed.Error : found === RawFunction ? tamed.Function : found);
  RawObject.assign(RawObject, { getPrototypeOf: (value: unknown) => cut(getPrototypeOf(value)) });
  if (globals.Intl) tamed.Intl = tameIntl();
  // ATTACK regexp-statics: SpiderMonkey does not let go of the statics that tell everybody's last match.
  if (hasOwn(RegExp, "$1")) tamed.RegExp = dressAs("RegExp", RegExp, standIn(RegExp as never));
  for (const { path, value } of named) {
    // `TypeError.captureStackTrace` would be found on the host's Error.
    if (/.Error$/.test(path)) setPrototypeOf(value, tamed.Error!);
    // Functions from text. `instanceof` goes on working; the host's `Function`, a global, does too.
    const name = /^%?(\w*Function)%?$/.exec(path)?.[1];
    if (!name) continue;
    const refuse = (): never => {
      throw new TypeError(`${name}: no code from text`);
    };
    tamed[path] = dressAs(name, value as FunctionConstructor, refuse);
  }
  return tamed;
};
