// family: host-lever
// bites: plain
// stopped: runtime
// host: await
// note: `await` asks a promise for its `constructor`, and `then` for whoever is not V8's
export default (mark: (by: string) => void): unknown => {
  const act = (done: (x: unknown) => void): void => done(mark("in the place of the promise's own"));
  return Object.assign(Promise.resolve(1), Object.fromEntries([[["th", "en"].join(""), act]]));
};
