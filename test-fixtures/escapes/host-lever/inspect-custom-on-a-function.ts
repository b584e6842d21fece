// family: host-lever
// bites: plain
// stopped: runtime
// host: log
// language: warn
// soundness: warn
export default (mark: (by: string) => void): unknown => {
  const make = (Symbol as any)[["f", "or"].join("")] ?? ((key: string) => key);
  return Object.assign(() => 1, { [make("nodejs.util.inspect.custom")]: () => mark("with the inspector at hand") });
};
