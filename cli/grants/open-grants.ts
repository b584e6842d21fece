import { Namespace } from "@capc/runtime";
import type { Database } from "@capc/std/host";
import { showName } from "../../compiler/diagnostics/show-text.ts";
import { UsageError } from "../command.ts";
import { type Collected, explained, shown } from "./collect-grants.ts";
import { type Host, SpecError } from "./kinds.ts";

/** What `main` is handed, and how it ends. */
export interface Granted {
  readonly powers: object;
  /** Whether there is something that could go on when main is through, be it a line that nobody has typed yet. */
  readonly isLive: boolean;
  /** Whether somebody else may be waiting for an answer of the program. */
  readonly isServing: boolean;
  /** Stops listeners, finishes logs, closes databases. May be called more than once. */
  close(): Promise<void>;
}

/** Opens all grants, or none: when one cannot be opened, what was opened before is closed. Each is made of exactly the members that main declares. */
export async function openGrants(
  collected: readonly Collected[],
  args: readonly string[],
  given: Omit<Host, "atEnd" | "database">,
): Promise<Granted> {
  const ends: (() => unknown)[] = [];
  const databases = new Map<string, Database>();
  const host: Host = {
    ...given,
    atEnd: (act) => void ends.push(act),
    database(file) {
      const known = databases.get(file);
      const database = known ?? shareStore(given.makers.makeDatabase({ file }));
      databases.set(file, database);
      return database;
    },
  };
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    for (const end of ends) await end();
    for (const database of databases.values()) database.close();
  };
  const closeOnce = (): Promise<void> => (closing ??= close());
  const granted: [string, unknown][] = [];
  try {
    // Questions to a database come last: what they ask about may be made by a store of the same file.
    const isQuery = ({ asked: { wants } }: Collected): boolean =>
      typeof wants === "object" && wants.kindName === "Query";
    for (const one of [...collected.filter((one) => !isQuery(one)), ...collected.filter(isQuery)]) {
      const { name, wants } = one.asked;
      if (one.opening !== undefined) granted.push([name, await open(one, host)]);
      else if (wants === "args" && one.from === "run") granted.push([name, [...args]]);
    }
  } catch (error) {
    await closeOnce();
    throw error;
  }
  const kinds = collected.flatMap(({ asked: { wants }, opening }) =>
    opening !== undefined && wants !== undefined && wants !== "args" ? [wants.kindName] : [],
  );
  return {
    powers: Object.fromEntries(granted),
    isLive: kinds.length > 0,
    isServing: kinds.includes("HttpListener"),
    close: closeOnce,
  };
}

/** Two grants of one file are the same store: counted apart, quotas would not hold. */
function shareStore(database: Database): Database {
  let store: ReturnType<Database["store"]> | undefined;
  return { ...database, store: () => (store ??= database.store()) };
}

async function open({ asked, from, spec = "", opening }: Collected, host: Host): Promise<unknown> {
  const { name, wants } = asked;
  if (opening === undefined || wants === undefined || wants === "args") return undefined;
  const word = showName(spec === "" ? name : `${name}=${spec}`);
  const source = from === "--grant" ? `--grant ${word}` : `${from}: ${word}`;
  try {
    return exactly(await opening(host), wants.members);
  } catch (error) {
    if (error instanceof SpecError) throw explained(error, asked, wants, source);
    // Makers refuse in words of their own, and so does SQLite about the owner's.
    const [reason = ""] = error instanceof Error ? error.message.split("\n") : [];
    throw new UsageError(`${source} cannot be opened for ${shown(asked)}: ${showName(reason)}`);
  }
}

/** A capability with these members and no others, whatever it was made with. */
function exactly(capability: unknown, members: readonly string[] | undefined): unknown {
  const whole = capability as Record<string, unknown>;
  const names = Object.keys(whole);
  if (members === undefined || (names.length === members.length && members.every((one) => names.includes(one))))
    return capability;
  return Namespace(Object.fromEntries(members.map((one) => [one, whole[one]])));
}
