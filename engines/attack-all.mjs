import { attacks } from "./runtime/test/attacks.mjs";
import { host } from "./runtime/test/host-side.mjs";

/** Runs every attack of the runtime's tests with the names that it is given, and answers those that worked. */
export async function attackAll(namesOf) {
  const worked = [];
  for (const [group, ways] of Object.entries(attacks))
    for (const [name, attack] of Object.entries(ways)) {
      try {
        if ((await attack(namesOf(), host)) === true) worked.push(`${group}: ${name}`);
      } catch {} // it met what it could not do
    }
  return worked;
}
