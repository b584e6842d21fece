import { once } from "./once.ts";
import { ReturnOverride } from "./stamp.ts";

const Brand = once(
  "Brand",
  () =>
    class extends ReturnOverride {
      #brand = true;
      static has(value: object): boolean {
        return #brand in value;
      }
    },
);
const { has } = Brand;

/** Marks an object as a Namespace for good. Only for objects that this package has made: they are no proxies and have no accessors. */
export const stamp = (target: object): void => {
  new Brand(target);
};

/** Whether a value is a Namespace: an object whose members are what they were when it was made, whoever holds it. */
export const isNamespace = (value: unknown): value is object =>
  typeof value === "object" && value !== null && has(value);
