// family: template-channel
// bites: plain
// stopped: check CAP1008
// calls: 2
// note: only the real `String.raw` may run while a module loads
const String = { raw: (_parts: TemplateStringsArray) => ((n = 0) => () => n++)() };
const count = String.raw`x`;
export default function attack(): string {
  return count() > 0 ? "BITTEN:what the one before left" : "nothing";
}
