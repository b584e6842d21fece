// family: host-lever
// bites: plain
// stopped: runtime
// host: emit
// note: `events.once` asks what it waits for by the names of methods
export default (mark: (by: string) => void): unknown => {
  const act = (): void => mark("with a listener of the host's");
  return Object.assign([1], Object.fromEntries([[["addEvent", "Listener"].join(""), act]]));
};
