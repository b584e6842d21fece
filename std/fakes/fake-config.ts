import { configOver, pickTexts } from "../over/config-over.ts";
import type { Config } from "../types/config.ts";

/** A config of these settings. */
export const fakeConfig = (settings: { readonly [name: string]: string }): Config =>
  configOver(pickTexts(settings, Object.keys(settings)));
