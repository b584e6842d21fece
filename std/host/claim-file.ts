import { linkSync, readFileSync, realpathSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { kill, pid } from "node:process";
import { refuse } from "../captured/cap-error.ts";
import { lastIndexOf, parseJsonText, slice, split, writeJsonText } from "../captured/intrinsics.ts";

// POWER: files beside a database, and asking whether a process is there.
const [link, read, realpath, rename, unlink, write] = [
  linkSync,
  readFileSync,
  realpathSync,
  renameSync,
  unlinkSync,
  writeFileSync,
];
const signal = kill;

interface Owner {
  readonly pid: number;
  /** When the process began, so that a later one with its number is not taken for it. Only Linux tells. */
  readonly start: string | undefined;
}

const startOf = (id: number): string | undefined => {
  try {
    const stat = read(`/proc/${id}/stat`, "utf8");
    // The second field is a name in parentheses, and may have anything in it.
    return split(slice(stat, lastIndexOf(stat, ")") + 2), " ")[19];
  } catch {
    return undefined;
  }
};

const isAlive = ({ pid: id, start }: Owner): boolean => {
  try {
    signal(id, 0);
  } catch (error) {
    // A process of somebody else may not be signalled, but it is there.
    if ((error as { code?: string }).code !== "EPERM") return false;
  }
  return start === undefined || startOf(id) === start;
};

const ownerIn = (path: string): Owner | undefined => {
  try {
    const { pid: id, start } = parseJsonText(read(path, "utf8")) as Partial<Owner>;
    return typeof id === "number" ? { pid: id, start } : undefined;
  } catch {
    return undefined;
  }
};

const removeIfThere = (path: string): void => {
  try {
    unlink(path);
  } catch {}
};

/** One path for each file: through links, and where there is no file yet through those above it. */
const realOf = (file: string): string => {
  try {
    return realpath(file);
  } catch {}
  try {
    return join(realpath(dirname(file)), basename(file));
  } catch {
    return refuse("not-found", "the directory of the database");
  }
};

/**
 * Takes a file for this process alone, by a file beside it that says who has it, and answers what gives it back. Locks that end with their process
 * cannot be had from Node; a claim whose process is gone is taken over.
 */
export const claimFile = (file: string): { readonly path: string; readonly release: () => void } => {
  const path = realOf(file);
  const claim = `${path}.owner`;
  const mine = writeJsonText({ pid, start: startOf(pid) });
  for (let tries = 0; tries < 5; tries++) {
    // Linked into its place when it is whole: nobody reads half a claim.
    const draft = `${claim}.${pid}.${tries}`;
    try {
      write(draft, mine, { mode: 0o600 });
      try {
        link(draft, claim);
        return { path, release: () => removeIfThere(claim) };
      } finally {
        unlink(draft);
      }
    } catch (error) {
      const { code } = error as { code?: string };
      if (code !== "EEXIST") return refuse(code === "EACCES" || code === "EROFS" ? "denied" : "failed", "the database");
    }
    const owner = ownerIn(claim);
    if (owner !== undefined && isAlive(owner)) return refuse("busy", "the database is open already");
    // Of several who find it abandoned one renames it; who has taken another one's new claim by that puts it back.
    const taken = `${draft}.old`;
    try {
      rename(claim, taken);
      const found = ownerIn(taken);
      if (found !== undefined && isAlive(found)) link(taken, claim);
      unlink(taken);
    } catch {}
  }
  return refuse("busy", "the database is open already");
};
