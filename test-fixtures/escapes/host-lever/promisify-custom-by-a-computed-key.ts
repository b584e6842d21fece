// family: host-lever
// bites: plain
// stopped: runtime
// host: promisify
// language: warn
// soundness: warn
export default (mark: (by: string) => void): unknown => {
  const make = (Symbol as any)[["f", "or"].join("")] ?? ((key: string) => key);
  const act = () => mark("in the place of what was promisified");
  return Object.assign((_text: string, done: (x: unknown) => void) => done(1), { [make("nodejs.util.promisify.custom")]: act });
};
