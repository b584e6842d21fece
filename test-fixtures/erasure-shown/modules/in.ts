import type { BrandPair } from "@capc/runtime";
import { makeBrandPair, type Namespace } from "@capc/runtime";
import { type isNamespace } from "@capc/runtime";
import type * as Runtime from "@capc/runtime";

namespace Names {
  export type Name = string;
  export namespace Inner { export interface Named { name: Name } }
}

export interface Purse { balance(): number }
export default interface Named extends Names.Inner.Named {}
export type { BrandPair, Namespace as Space };
export { type Runtime };

type Check = typeof isNamespace;
const pair: BrandPair<Purse> = makeBrandPair<Purse>("purse");
export function seal(purse: Purse): object { return pair.seal(purse); }
export const check = (x: unknown, is: Check): boolean => is(x);
export { pair, type Check };
export declare function elsewhere(): void;
