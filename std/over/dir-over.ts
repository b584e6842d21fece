import { Namespace } from "@capc/runtime";
import { capError, reasonOf, refuse } from "../captured/cap-error.ts";
import { needCount, needFunction } from "../captured/check-arguments.ts";
import { freeze, RawSet, setAdd, setClear, setEach } from "../captured/intrinsics.ts";
import type { AppendDir, Dir, Entry, ReadDir } from "../types/files.ts";
import { appendFileOver, fileOver, readFileOver, type Spot } from "./file-over.ts";
import { type Budget, budgetWithin, forEver, type Lease, lend, noLimit, spend } from "./limits.ts";
import type { RawTree } from "./raw-tree.ts";
import { shownPath, splitPath } from "./split-path.ts";
import { callQuietly } from "./timer-over.ts";

/**
 * A directory of a tree: the names that lead to it from the root, which are walked each time. Nothing but the root is held open, for what modules
 * would hold could only be closed when it is collected. Beside it is what holds for whoever goes by it.
 */
interface Grip<D> {
  readonly tree: RawTree<D>;
  readonly root: D;
  readonly names: readonly string[];
  readonly lease: Lease;
  readonly budget: Budget;
}

/** All of a tree, as a capability. */
export const dirOver = <D>(tree: RawTree<D>, root: D): Dir =>
  makeDir({ tree, root, names: [], lease: forEver, budget: noLimit });

/** An error with the caller's own words in it, and nothing that the system says. */
const renamed = (error: unknown, path: unknown): Error => {
  const reason = reasonOf(error) ?? "failed";
  if (reason === "bad-argument" || reason === "revoked") return error as Error;
  return capError(reason, typeof path === "string" ? shownPath(path) : "");
};

const naming = async <T>(path: unknown, promise: Promise<T>): Promise<T> => {
  try {
    return await promise;
  } catch (error) {
    throw renamed(error, path);
  }
};

/** Walks to the directory of some names, does something there, and lets go of the way. */
const into = <D, T>({ tree, root }: Grip<D>, names: readonly string[], act: (dir: D, leave: () => void) => T): T => {
  let dir = root;
  const leave = (): void => {
    if (dir !== root) tree.leave(dir);
    dir = root;
  };
  try {
    for (let i = 0; i < names.length; i++) {
      const next = tree.enter(dir, names[i]!);
      leave();
      dir = next;
    }
    return act(dir, leave);
  } catch (error) {
    leave();
    throw error;
  }
};

const joinedNames = (above: readonly string[], below: readonly string[], count: number): readonly string[] => {
  const all: string[] = [];
  for (let i = 0; i < above.length; i++) all[i] = above[i]!;
  for (let i = 0; i < count; i++) all[above.length + i] = below[i]!;
  return all;
};

/** Does something with the last name of a path, in its directory. */
const at = <D, T>(grip: Grip<D>, path: unknown, act: (dir: D, name: string) => T): T => {
  grip.lease.check();
  const names = splitPath(path);
  const last = names.length - 1;
  return into(grip, joinedNames(grip.names, names, last), (dir, leave) => {
    const result = act(dir, names[last]!);
    leave();
    return result;
  });
};

/** The grip on a directory below, if there is one. */
const opened = <D>(grip: Grip<D>, sub: unknown): Grip<D> => {
  grip.lease.check();
  const below = splitPath(sub);
  const names = joinedNames(grip.names, below, below.length);
  into(grip, names, (_dir, leave) => leave());
  return { ...grip, names };
};

/** The file of a path, in a directory that is there. */
const spotOf = <D>(grip: Grip<D>, path: unknown): Spot<D> => {
  at(grip, path, () => {});
  const { tree, lease, budget } = grip;
  return {
    tree,
    lease,
    budget,
    at: async (act) => answer(path, () => at(grip, path, act)),
    staying: (act) => {
      const stay = async (): Promise<Awaited<ReturnType<typeof act>>> => {
        lease.check();
        const names = splitPath(path);
        const last = names.length - 1;
        let leave = (): void => {};
        const going = into(grip, joinedNames(grip.names, names, last), (dir, letGo) => {
          leave = letGo;
          return act(dir, names[last]!);
        });
        try {
          return await going;
        } finally {
          leave();
        }
      };
      return naming(path, stay());
    },
    named: (promise) => naming(path, promise),
  };
};

const answer = <T>(path: unknown, act: () => T): T => {
  try {
    return act();
  } catch (error) {
    throw renamed(error, path);
  }
};

/** A method that takes a path: it answers a promise, and errors say the path. */
const answering = <T>(act: (path: string) => T): ((path: string) => Promise<T>) => {
  return async (path) => answer(path, () => act(path));
};

const here = <D, T>(grip: Grip<D>, act: (dir: D) => T): T =>
  answer("", () => {
    grip.lease.check();
    return into(grip, grip.names, (dir, leave) => {
      const result = act(dir);
      leave();
      return result;
    });
  });

const listMembers = <D>(grip: Grip<D>): Pick<ReadDir, "list" | "watch"> => ({
  list: async () => {
    const entries = here(grip, (dir): Entry[] => grip.tree.list(dir));
    for (let i = 0; i < entries.length; i++) freeze(entries[i]!);
    return freeze(entries);
  },
  watch: async (onChange) => {
    const tell = needFunction(onChange, "onChange");
    return here(grip, (dir) => watchOver(grip, dir, tell));
  },
});

const watchOver = <D>(grip: Grip<D>, dir: D, onChange: (name: string) => void): { stop(): void } => {
  const { tree, lease } = grip;
  const id = tree.idOf(dir);
  const changed = new RawSet<string>();
  let isStopped = false;
  let isTold = true;
  const tell = (): void => {
    isTold = true;
    const names: string[] = [];
    setEach(changed, (name) => void (names[names.length] = name));
    setClear(changed);
    if (!isInPlace()) stop();
    for (let i = 0; i < names.length; i++) {
      if (isOver()) return;
      callQuietly(onChange, names[i]!);
    }
  };
  // Those who watch for the system hold on to a directory, wherever it is moved; what happens outside is nobody's business here.
  const isInPlace = (): boolean => {
    try {
      return into(grip, grip.names, (found, leave) => {
        const isSame = tree.idOf(found) === id;
        leave();
        return isSame;
      });
    } catch {
      return false;
    }
  };
  const isOver = (): boolean => {
    try {
      if (!isStopped) lease.check();
    } catch {
      stop();
    }
    return isStopped;
  };
  const stopRaw = tree.watch(dir, (name) => {
    if (isOver()) return;
    setAdd(changed, name);
    if (isTold) tree.later(tell);
    isTold = false;
  });
  const stop = (): void => {
    if (!isStopped) stopRaw();
    isStopped = true;
  };
  return Namespace({ stop });
};

const makeReadDir = <D>(grip: Grip<D>): ReadDir =>
  Namespace<ReadDir>({
    open: answering((sub) => makeReadDir(opened(grip, sub))),
    file: answering((path) => readFileOver(spotOf(grip, path))),
    ...listMembers(grip),
  });

const makeAppendDir = <D>(grip: Grip<D>): AppendDir =>
  Namespace<AppendDir>({ file: answering((path) => appendFileOver(spotOf(grip, path))) });

const makeDir = <D>(grip: Grip<D>): Dir => {
  const { tree, budget, lease } = grip;
  return Namespace<Dir>({
    open: answering((sub) => makeDir(opened(grip, sub))),
    file: answering((path) => fileOver(spotOf(grip, path))),
    list: listMembers(grip).list,
    make: answering((sub) => {
      at(grip, sub, (dir, name) => {
        if (!budget.has(0, 1)) refuse("quota");
        tree.make(dir, name);
        spend(budget, 0, 1);
      });
      return makeDir(opened(grip, sub));
    }),
    remove: answering((path) => at(grip, path, (dir, name) => tree.remove(dir, name))),
    rename: async (from, to) =>
      answer(from, () =>
        at(grip, from, (dir, name) => at(grip, to, (toDir, toName) => tree.rename(dir, name, toDir, toName))),
      ),
    readOnly: () => makeReadDir(grip),
    appendOnly: () => makeAppendDir(grip),
    quota: (limits) => {
      const far = Number.MAX_SAFE_INTEGER;
      const { bytes, files } = limits ?? {};
      const inner = budgetWithin(budget, needCount(bytes, "bytes", far, far), needCount(files, "files", far, far));
      return makeDir({ ...grip, budget: inner });
    },
    revocable: () => {
      const { lease: inner, end } = lend(lease);
      return Namespace({ cap: makeDir({ ...grip, lease: inner }), revoke: end });
    },
  });
};
