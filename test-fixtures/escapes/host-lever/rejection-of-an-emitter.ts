// family: host-lever
// bites: plain
// stopped: runtime
// host: emit
// language: warn
// soundness: warn
export default (mark: (by: string) => void): unknown => {
  const make = (Symbol as any)[["f", "or"].join("")] ?? ((key: string) => key);
  const members: Record<string | symbol, unknown> = { [make("nodejs.rejection")]: () => mark("for a rejection") };
  members[["th", "en"].join("")] = () => mark("as a listener's promise");
  return members;
};
