declare const refined: unique symbol;
declare const float: unique symbol;

/** What a guard asks beyond the type. It exists in the type system only: a value gets there through a guard, or a cast, which is one. */
export interface Refined<Check extends string, Limit extends string | number = ""> {
  readonly [refined]: { readonly [Name in `${Check} ${Limit}`]: true };
}

/** Any number, `NaN` among them, which `number` refuses. */
export type Float = number & { readonly [float]?: true };
/** Neither `NaN` nor infinite. */
export type Finite = number & Refined<"Finite">;
/** A whole number that a `number` holds exactly: between -(2 ** 53 - 1) and 2 ** 53 - 1. */
export type Int = number & Refined<"Int">;
/** A whole number that is not negative, and no larger than an `Int` may be. */
export type Nat = Int & Min<0>;
export type Min<Least extends number> = number & Refined<"Min", Least>;
export type Max<Most extends number> = number & Refined<"Max", Most>;
/** More than `Limit`. */
export type Above<Limit extends number> = number & Refined<"Above", Limit>;
/** Less than `Limit`. */
export type Below<Limit extends number> = number & Refined<"Below", Limit>;
/** A string of so many UTF-16 units, or an array of so many elements: `string & MinLength<1>`, `Item[] & MinLength<1>`. */
export type MinLength<Least extends number> = Refined<"MinLength", Least> & { readonly length: number };
export type MaxLength<Most extends number> = Refined<"MaxLength", Most> & { readonly length: number };
/** A string in which the regular expression is found, so that it needs `^` and `$` to speak for the whole. */
export type Pattern<Source extends string> = string & Refined<"Pattern", Source>;
