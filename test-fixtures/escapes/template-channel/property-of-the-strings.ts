// family: template-channel
// bites: plain
// stopped: runtime
// calls: 2
// note: each tagged template has one list of strings for the life of its module; TypeScript's helper for old targets makes plain ones
const strings = ["a"] as string[] & { mailbox?: string };
const tag = (parts: { readonly mailbox?: string }): string => parts.mailbox ?? "nothing";
export default function attack(): string {
  const found = tag(strings);
  strings.mailbox = "BITTEN:what the one before left";
  return found;
}
