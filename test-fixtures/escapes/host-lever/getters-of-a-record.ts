// family: host-lever
// bites: plain
// stopped: runtime
// language: warn
// host: clone equal log stringify
export default (mark: (by: string) => void): unknown => ({ get name() { return mark("when somebody read it"); } });
