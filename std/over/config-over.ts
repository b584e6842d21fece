import { Namespace } from "@capc/runtime";
import { refuse } from "../captured/cap-error.ts";
import { needText } from "../captured/check-arguments.ts";
import { create, freeze } from "../captured/intrinsics.ts";
import type { Config } from "../types/config.ts";
import { shownPath } from "./split-path.ts";

const { hasOwn } = Object;

/** Settings by their names, in a record without a prototype. */
export type Settings = { readonly [name: string]: string };

/** Of a record, the texts under these names. What is inherited is no setting. */
export const pickTexts = (from: { readonly [name: string]: unknown }, names: readonly string[]): Settings => {
  const picked = create(null) as Record<string, string>;
  for (let i = 0; i < names.length; i++) {
    const name = needText(names[i], "names");
    const value = hasOwn(from, name) ? from[name] : undefined;
    if (typeof value === "string") picked[name] = value;
  }
  return freeze(picked);
};

/** A config of settings that were picked. */
export const configOver = (settings: Settings): Config =>
  Namespace<Config>({
    get: (name) => settings[needText(name, "name")],
    need: (name) => settings[needText(name, "name")] ?? refuse("not-found", `the setting ${shownPath(name)}`),
    only: (...names) => configOver(pickTexts(settings, names)),
  });
