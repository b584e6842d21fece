// family: host-lever
// bites: plain
// stopped: runtime
// host: await
// note: harmless when it is handed out, and changed before the host awaits it
export default (mark: (by: string) => void): unknown => {
  const made = [1].values();
  Promise.resolve().then(() => {
    const act = (done: (x: unknown) => void): void => done(mark("with the resolver of the host's promise"));
    Object.assign(made, Object.fromEntries([[["th", "en"].join(""), act]]));
  });
  return made;
};
