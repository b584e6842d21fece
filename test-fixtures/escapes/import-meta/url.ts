// family: import-meta
// bites: plain
// stopped: check CAP1004
export default function attack(): string {
  return `BITTEN:${(import.meta as unknown as { url: string }).url}`;
}
