import type { Store } from "../types/store.ts";
import { makeDatabase } from "./make-database.ts";

/** Makes a store in a database file of its own, which stays open as long as the process. A host that closes it uses `makeDatabase`. */
export const makeStore = (file: string): Store => makeDatabase({ file }).store();
