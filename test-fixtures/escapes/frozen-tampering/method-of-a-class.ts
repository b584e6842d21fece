// family: frozen-tampering
// bites: plain
// stopped: runtime
// language: warn
export class Door {
  isOpen(pin: string): boolean {
    return pin === "1234";
  }
}
export const enter = (pin: string): string => (new Door().isOpen(pin) ? "BITTEN:entered with a wrong pin" : "closed");
