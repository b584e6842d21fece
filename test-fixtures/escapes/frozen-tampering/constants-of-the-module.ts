// family: frozen-tampering
// bites: plain
// stopped: runtime
// note: a table at module scope belongs to everybody who imports it, and to nobody
export const prices: Record<string, number> = { tea: 80 };
export const price = (name: string): number => prices[name] ?? 0;
