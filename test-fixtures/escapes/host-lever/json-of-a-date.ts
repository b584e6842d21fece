// family: host-lever
// bites: plain
// stopped: runtime
// host: stringify
export default (mark: (by: string) => void): unknown => Object.assign(new Date(0), { toISOString: () => mark("for the date"), toJSON: () => mark("for the date") });
