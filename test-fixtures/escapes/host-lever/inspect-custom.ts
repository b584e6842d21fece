// family: host-lever
// bites: plain
// stopped: check CAP1009
// host: log
export default (mark: (by: string) => void): unknown => ({
  name: "x",
  [Symbol.for("nodejs.util.inspect.custom")]: () => mark("with the inspector and its options at hand"),
});
