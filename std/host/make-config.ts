import { configOver, pickTexts } from "../over/config-over.ts";
import type { Config } from "../types/config.ts";

/** Makes a config of the variables with these names, as they are now: `makeConfig(process.env, ["PORT"])`. */
export const makeConfig = (env: { readonly [name: string]: string | undefined }, names: readonly string[]): Config =>
  configOver(pickTexts(env, names));
