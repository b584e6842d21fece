// family: import-meta
// bites: plain
// stopped: check CAP1004
// language: warn
class Here {
  static readonly meta: object = import.meta;
  static names(): string {
    return Object.keys(this.meta).join(" and ");
  }
}
export default function attack(): string {
  return `BITTEN:${Here.names()}`;
}
