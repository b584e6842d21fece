import { fileKinds } from "./grant-files.ts";
import { networkKinds } from "./grant-network.ts";
import { processKinds } from "./grant-process.ts";
import { queryKind } from "./grant-query.ts";
import { stateKinds } from "./grant-state.ts";
import type { Kind } from "./kinds.ts";
import type { Column } from "./read-columns.ts";

const kinds: Readonly<Record<string, Kind>> = { ...fileKinds, ...networkKinds, ...processKinds, ...stateKinds };

/** The interfaces of `@capc/std` that can be granted. */
export const kindNames: readonly string[] = [...Object.keys(kinds), "Query"];

/** How a capability is granted; undefined for what is not granted but comes from another one. */
export const findKind = (name: string, columns?: readonly Column[]): Kind | undefined =>
  name === "Query" ? queryKind(columns) : Object.hasOwn(kinds, name) ? kinds[name] : undefined;
