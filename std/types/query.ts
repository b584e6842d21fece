import type { Data } from "./data.ts";

/** The right to ask a database one question, whose words its owner has written. The arguments are values in it and never part of the words. */
export interface Query<A extends readonly Data[], R> {
  run(...args: A): Promise<readonly R[]>;
}
