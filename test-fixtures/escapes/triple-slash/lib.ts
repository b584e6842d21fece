// family: triple-slash
// bites: plain
// stopped: check CAP1015
/// <reference lib="dom" />
export default function attack(): string {
  return `BITTEN:a URL: ${new URL("http://collector.example").host}`;
}
