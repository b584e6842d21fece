// `node --import capc/register app.ts`. Lockdown comes first: what the program loads finds the realm as it will stay.
import "@capc/runtime/lockdown";
import { register } from "node:module";
import { requireModules } from "./require-modules.ts";

// Node 26 deprecates `register` for hooks in the program's own thread, where TypeScript would stand beside the program. Whoever runs it can do nothing about that.
const settings = process as { noDeprecation?: boolean };
const { noDeprecation = false } = settings;
settings.noDeprecation = true;
register("./register-hooks.js", import.meta.url);
settings.noDeprecation = noDeprecation;
requireModules();
