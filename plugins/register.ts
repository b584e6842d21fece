// `node --import capc/register app.ts`. Lockdown comes first: what the program loads finds the realm as it will stay.
import "@capc/runtime/lockdown";
import { register } from "node:module";
import { requireModules } from "./require-modules.ts";

register("./register-hooks.js", import.meta.url);
requireModules();
