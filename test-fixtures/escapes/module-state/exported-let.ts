// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
export let mailbox = "nothing";
export const leave = (text: string): void => {
  mailbox = text;
};
export default function attack(): string {
  const found = mailbox;
  leave("BITTEN:what the one before left");
  return found;
}
