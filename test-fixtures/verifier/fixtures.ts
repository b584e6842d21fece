import { readdirSync, readFileSync } from "node:fs";
import type { Goal } from "./mutators.ts";

export interface Fixture {
  readonly name: string;
  readonly goal: Goal;
  readonly text: string;
}

/** The texts of a folder beside this file; a name ends in `.module.js` or `.closure.js`. */
export function readFixtures(folder: "good" | "refused"): readonly Fixture[] {
  const directory = new URL(`${folder}/`, import.meta.url);
  return readdirSync(directory)
    .filter((name) => name.endsWith(".js"))
    .map((name) => ({
      name,
      goal: name.endsWith(".closure.js") ? "closure" : "module",
      text: readFileSync(new URL(name, directory), "utf8"),
    }));
}

/** What the fixtures may import beside the runtime. */
export const isAllowed = (specifier: string): boolean => specifier.startsWith("./");
