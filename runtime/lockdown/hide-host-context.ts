import { defineProperty } from "../primordials.ts";

/**
 * Node hangs on every promise, a module's too, the context of the host that it was made in and a count of what everybody has started, under
 * symbols of its own. Whoever comes to the host's `Object` finds any symbol but these.
 */
export const hideHooks = (): void => {
  const { getOwnPropertySymbols: real } = Object;
  const isShown = (key: symbol): boolean => !/kResourceStore|async_id/.test(key.toString());
  const getOwnPropertySymbols = (of: object): symbol[] => real(of).filter(isShown);
  defineProperty(Object, "getOwnPropertySymbols", { value: getOwnPropertySymbols });
};

/** A domain of Node's, an emitter of the host's, hangs itself on every promise that is made in it. Who has none by now gets none. */
export const pinDomain = (): void => {
  const { process } = globalThis as { process?: object };
  if (process) Reflect.defineProperty(process, "domain", { value: null, writable: false, configurable: false });
};
