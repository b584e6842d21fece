import { fail } from "./guard-error.ts";
import { freeze } from "./primordials.ts";

// The guards of the commonest types. Engines inline them where emitted code calls them: measured, they cost what a written-out check does.

export const string = freeze((x: unknown, site: string, param: string): string =>
  typeof x === "string" ? x : fail(site, param, "string", x),
);

/** `NaN` passes every comparison that a balance or a limit relies on. */
export const number = freeze((x: unknown, site: string, param: string): number =>
  // biome-ignore lint/suspicious/noSelfCompare: what NaN alone fails, at no cost
  typeof x === "number" && x === x ? x : fail(site, param, "number", x),
);

export const boolean = freeze((x: unknown, site: string, param: string): boolean =>
  typeof x === "boolean" ? x : fail(site, param, "boolean", x),
);

/** Refuses what has no properties to read. */
export const object = freeze((x: unknown, site: string, param: string, expected: string): void => {
  if (typeof x !== "object" || x === null) fail(site, param, expected, x);
});
