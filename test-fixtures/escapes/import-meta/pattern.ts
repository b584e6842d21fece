// family: import-meta
// bites: plain
// stopped: check CAP1004
export default function attack(): string {
  const { resolve } = import.meta as unknown as { resolve(name: string): string };
  return `BITTEN:${resolve("@capc/runtime")}`;
}
