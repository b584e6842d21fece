// family: free-names
// bites: plain
// stopped: check CAP1001
// language: warn
export default function attack(): string {
  class Page {
    [process.version] = 1;
    static readonly names = Object.keys(new Page());
  }
  return `BITTEN:${Page.names[0]}`;
}
