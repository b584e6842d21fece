import { isNamespaceAmong } from "./brand.ts";
import { RawSet, setAdd, setHas } from "./containers.ts";
import { isIntrinsic } from "./lockdown/intrinsics.ts";
import { freeze, getOwnPropertyDescriptor, isView, ownKeys, preventExtensions } from "./primordials.ts";

/**
 * Freezes values and all that their own properties lead to, whatever the keys: what a module keeps at module scope is thereby the same for
 * everybody who imports it. Intrinsics are lockdown's business and stay as they are; bytes keep writable elements, for nothing can freeze
 * those. Returns the first value.
 */
export const harden = freeze(<T>(first: T, ...others: unknown[]): T => {
  const seen = new RawSet<unknown>();
  const found: unknown[] = [first];
  for (let i = 0; i < others.length; i++) found[i + 1] = others[i];
  // The list grows while it is read: depth costs memory, never the stack.
  for (let i = 0; i < found.length; i++) {
    const value = found[i];
    if ((typeof value !== "object" && typeof value !== "function") || value === null) continue;
    if (setHas(seen, value) || isNamespaceAmong(value) || isIntrinsic(value)) continue;
    setAdd(seen, value);
    if (isView(value)) preventExtensions(value);
    else freeze(value);
    const names = ownKeys(value);
    for (let j = 0; j < names.length; j++) {
      const property = getOwnPropertyDescriptor(value, names[j]!);
      found[found.length] = property?.value;
      found[found.length] = property?.get;
      found[found.length] = property?.set;
    }
  }
  return first;
});
