// family: template-channel
// bites: plain
// stopped: check CAP1008
// calls: 2
const makeBox = (_parts: TemplateStringsArray, text: string) => ({ swap: (next: string) => ([text, next] = [next, text])[1] });
const box = makeBox`${"nothing"}`;
export default function attack(): string {
  return box.swap("BITTEN:what the one before left") ?? "";
}
