// family: dynamic-import
// bites: plain
// stopped: check CAP1003
export default async function attack(_probe: unknown, { later = import("node:os") } = {}): Promise<string> {
  return later.then((os) => `BITTEN:${os.cpus().length} processors`);
}
