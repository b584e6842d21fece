// @ts-ignore
//~ CAP2002
export const a: number = "one";

// @ts-expect-error: the library is wrong here
//~ CAP2002
export const b: number = "two";

/// @ts-ignore
//~ CAP2002
export const c: number = "three";

export function f(text: string): number {
  /* @ts-ignore */ return text;
  //~ CAP2002
}

/**
 * @ts-expect-error */
//~ CAP2002
export const d: number = "four";
