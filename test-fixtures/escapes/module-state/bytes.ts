// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
// note: nothing can freeze the elements of a typed array
const mailbox = { bytes: Uint8Array.of(0) };
export default function attack(): string {
  const found = mailbox.bytes[0];
  mailbox.bytes[0] = 1;
  return found === 1 ? "BITTEN:what the one before left" : "nothing";
}
