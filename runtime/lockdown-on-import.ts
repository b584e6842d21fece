import { harden } from "./harden.ts";
import { quickenPatterns } from "./lockdown/quicken-patterns.ts";
import * as own from "./lockdown.ts";

if (!own.isLockedDown()) quickenPatterns();
own.lockdown();
// In Bun, namespaces of modules inherit from one object with a setter, by which modules could talk. Elsewhere they inherit from nothing.
harden(Object.getPrototypeOf(own));
