// family: host-lever
// bites: plain
// stopped: runtime
// host: await
// language: warn
// soundness: warn
export default (mark: (by: string) => void): unknown => {
  const each = function* () {};
  const made = each();
  Promise.resolve().then(() => {
    const act = (done: (x: unknown) => void) => done(mark("with the resolver of the host's promise"));
    (each as any)[["proto", "type"].join("")][["th", "en"].join("")] = act;
  });
  return made;
};
