/** Tables are written as running text, so that a reader sees a page of names and not a column; this makes the list. */
export const words = (text: string): readonly string[] => Object.freeze(text.trim().split(/\s+/));

/** A look-up table without a prototype: a name such as `toString` is in it only if somebody wrote it there. */
export const table = <T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.freeze(Object.assign(Object.create(null), entries));
