// family: frozen-tampering
// bites: plain
// stopped: runtime
// note: what two receivers get is one object, and one of them writes
export const makeSettings = (): { read(): ReadonlyMap<string, string> } => {
  const settings = new Map([["admin", "Ada"]]);
  return { read: () => settings };
};
