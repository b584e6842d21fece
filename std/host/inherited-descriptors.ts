import { readdirSync, readFileSync } from "node:fs";

const closedOnExec = 0o2000000;

/**
 * Descriptors that this process was started with and that would go on to what it starts, beside the first three. Node's own are closed there; these
 * came from whoever started this process, and he may have forgotten them. Only Linux tells.
 */
const inherited = (): readonly number[] => {
  const found: number[] = [];
  try {
    for (const name of readdirSync("/proc/self/fdinfo")) {
      const fd = Number(name);
      const flags = /^flags:\s+([0-7]+)/m.exec(readFlags(fd))?.[1];
      if (fd > 2 && fd < 1024 && flags !== undefined && (Number.parseInt(flags, 8) & closedOnExec) === 0)
        found.push(fd);
    }
  } catch {}
  return found;
};

const readFlags = (fd: number): string => {
  try {
    return readFileSync(`/proc/self/fdinfo/${fd}`, "utf8");
  } catch {
    return ""; // the one that was open for the list
  }
};

/** What a program has for its standard input and outputs, with nothing in the place of what it must not inherit. */
export const pipesOnly: ("pipe" | "ignore")[] = ["pipe", "pipe", "pipe"];
const last = Math.max(2, ...inherited());
while (pipesOnly.length <= last) pipesOnly.push("ignore");
