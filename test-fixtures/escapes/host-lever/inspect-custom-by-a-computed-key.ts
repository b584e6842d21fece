// family: host-lever
// bites: plain
// stopped: runtime
// host: log
// language: warn
// soundness: warn
export default (mark: (by: string) => void): unknown => {
  const make = (Symbol as any)[["f", "or"].join("")] as (key: string) => symbol;
  return { name: "x", [make("nodejs.util.inspect.custom")]: () => mark("with the inspector and its options at hand") };
};
