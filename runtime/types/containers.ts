// What the readers of containers take, once their receiver is an argument.

export type WeakGet = <V>(map: WeakMap<object, V>, key: object) => V | undefined;
export type WeakPut = <V>(map: WeakMap<object, V>, key: object, value: V) => unknown;

export type Then = (
  promise: object,
  done?: (value: unknown) => unknown,
  failed?: (error: unknown) => void,
) => Promise<unknown>;

/** A kind of typed array, which copies another. */
export type Bytes = new (from: object) => { readonly buffer: ArrayBuffer };
