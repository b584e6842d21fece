// family: host-lever
// bites: plain
// stopped: runtime
// host: match
export default (mark: (by: string) => void): unknown => {
  const act = (): unknown => mark("with the host's text");
  return Object.assign(/x/, Object.fromEntries([[["ex", "ec"].join(""), act]]));
};
