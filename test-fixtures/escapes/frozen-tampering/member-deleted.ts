// family: frozen-tampering
// bites: plain
// stopped: runtime
export const makeAlarm = (): { ring?: () => string } => ({ ring: () => "ring" });
export const test = (alarm: { ring?: () => string }): string => alarm.ring?.() ?? "BITTEN:an alarm without a bell";
