import { isNamespace, Namespace } from "@capc/runtime";

type Act = (...args: readonly unknown[]) => unknown;

export interface Membrane<T> {
  /** To be lent. */
  readonly cap: T;
  /** Cuts off all that has come through, in both directions, for good. */
  readonly revoke: () => void;
}

/** Of what has crossed to the other side, its form there. */
type Forms = WeakMap<object, unknown>;

/** Deeper than data is. */
const deepest = 100;

/**
 * Lends a capability together with all that will ever be had through it. What comes out of it is lent in the same way, what is handed into it
 * too, and `revoke` ends all of that at once. Something that has crossed keeps its identity, and what comes home is again what it was.
 */
export const Membrane = <T>(target: T, claim: (value: unknown) => T): Membrane<T> => {
  let isLive = true;
  const outside: Forms = new WeakMap();
  const inside: Forms = new WeakMap();

  const check = (): void => {
    if (!isLive) throw new TypeError("what this has come through has been revoked");
  };

  /** The form of a value on the other side. `there` has the forms of this side's things, `here` those of the other side's. */
  const cross = (value: unknown, there: Forms, here: Forms, depth: number): unknown => {
    if ((typeof value !== "object" || value === null) && typeof value !== "function") return value;
    if (depth > deepest) throw new RangeError("this is nested too deep to be lent");
    const known = there.get(value);
    if (known !== undefined) return known;
    const form = formOf(value, there, here, depth + 1);
    if (typeof value === "function" || isNamespace(value)) {
      there.set(value, form);
      here.set(form as object, value);
    }
    return form;
  };

  const formOf = (value: object, there: Forms, here: Forms, depth: number): unknown => {
    const part = (one: unknown): unknown => cross(one, there, here, depth);
    if (typeof value === "function") return forwarded(value as Act, there, here);
    if (value instanceof Promise) return settled(value as Promise<unknown>, there, here);
    if (Array.isArray(value)) return (value as unknown[]).map(part);
    if (value instanceof Map)
      return new Map([...(value as Map<unknown, unknown>)].map(([key, one]) => [part(key), part(one)] as const));
    if (value instanceof Set) return new Set([...(value as Set<unknown>)].map(part));
    if (value instanceof Date || value instanceof Error || value instanceof ArrayBuffer || ArrayBuffer.isView(value))
      return value;
    const copy = parts(value, part);
    return isNamespace(value) ? Namespace(copy) : copy;
  };

  const forwarded = (act: Act, there: Forms, here: Forms): Act => {
    const form = (...args: readonly unknown[]): unknown => {
      check();
      const given = args.map((one) => cross(one, here, there, 0));
      let result: unknown;
      try {
        result = act(...given);
      } catch (error) {
        throw cross(error, there, here, 0);
      }
      check();
      return cross(result, there, here, 0);
    };
    return form;
  };

  const settled = async (promise: Promise<unknown>, there: Forms, here: Forms): Promise<unknown> => {
    let result: unknown;
    try {
      result = await promise;
    } catch (error) {
      check();
      throw cross(error, there, here, 0);
    }
    check();
    return cross(result, there, here, 0);
  };

  return {
    cap: claim(cross(target, outside, inside, 0)),
    revoke: () => {
      isLive = false;
    },
  };
};

/** A record with all members of another one, each through a function. */
const parts = (value: object, part: (one: unknown) => unknown): Record<string, unknown> => {
  const copy: Record<string, unknown> = {};
  for (const [name, one] of Object.entries<unknown>(value as Record<string, unknown>)) copy[name] = part(one);
  return copy;
};
