/** The intrinsics by name: the globals, or a module's versions of them. */
// biome-ignore lint/suspicious/noExplicitAny: engines differ in what they have, and to find that out is the purpose
export type Names = Record<string, any>;

/** A way to make something without being handed anything. Made twice, so that what both have in common is seen to be shared. */
export type Root = readonly [name: string, make: (names: Names) => unknown];

/** Runs what has to fail, and answers the error. Where it does not fail there is nothing to look at. */
export const thrownBy = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
};

/** What it makes, or nothing where this engine cannot. */
export const makeQuietly = <T>(make: () => T): T | undefined => {
  try {
    return make();
  } catch {
    return undefined;
  }
};
