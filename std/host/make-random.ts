import { randomFillSync } from "node:crypto";
import { RawUint8Array } from "../captured/intrinsics.ts";
import { randomOver } from "../over/random-over.ts";
import type { Random } from "../types/random.ts";

// POWER: the random numbers of the system, by the function as the package found it.
const fill = randomFillSync;

/** Makes a source of random numbers fit for keys. */
export const makeRandom = (): Random => randomOver((n) => fill(new RawUint8Array(n)));
