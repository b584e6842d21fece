// Prints, as JSON, which attacks worked. `plain`: in a realm as it comes; `locked`: with the names that a module has after lockdown.
import { lockdown } from "../dist/index.js";
import { attacks, namesOfModule } from "./attacks.mjs";
import { host } from "./host-side.mjs";

const isLocked = process.argv[2] === "locked";
if (isLocked) lockdown();
const names = isLocked ? namesOfModule() : globalThis;
const results = {};
for (const [group, ways] of Object.entries(attacks)) {
  for (const [name, attack] of Object.entries(ways)) {
    try {
      results[`${group}: ${name}`] = (await attack(names, host)) === true;
    } catch {
      results[`${group}: ${name}`] = false;
    }
  }
}
process.stdout.write(JSON.stringify(results));
