/** What a host hands to modules, and how it fails: in a file of its own, so that its stacks can be told from theirs. */
class HostError extends Error {}

export const host = {
  fails: () => {
    throw new HostError("of the host");
  },
  /** Of old, functions were sloppy, and a frame led to them and to their `this`. */
  stackOfError: () =>
    new Function("HostError", "return new HostError('of the host').stack").call({ secret: "of the host" }, HostError),
  rejects: async () => {
    await null;
    throw new HostError("of the host, later");
  },
  /** No module is among the callers of a timer. */
  stackInTimer: () => new Promise((resolve) => setTimeout(() => resolve(new HostError("of the host").stack))),
  /** Old libraries look at their callers like this. */
  withFrames: (run) => {
    const before = Error.prepareStackTrace;
    Error.prepareStackTrace = (_error, frames) => frames;
    try {
      return run();
    } finally {
      Error.prepareStackTrace = before;
    }
  },
};
