// family: host-lever
// bites: plain
// stopped: runtime
// host: log
// language: warn
// soundness: warn
// note: hosts log what modules throw
export default (mark: (by: string) => void): unknown => {
  const make = (Symbol as any)[["f", "or"].join("")] ?? ((key: string) => key);
  throw Object.assign(new Error("x"), { [make("nodejs.util.inspect.custom")]: () => mark("when the error is logged") });
};
