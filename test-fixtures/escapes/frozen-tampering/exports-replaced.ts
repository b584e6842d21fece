// family: frozen-tampering
// bites: plain
// stopped: runtime
export const table = { check: (pin: string): boolean => pin === "1234" };
export const unlock = (pin: string): string => (table.check(pin) ? "BITTEN:unlocked with a wrong pin" : "locked");
