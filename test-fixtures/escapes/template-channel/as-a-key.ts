// family: template-channel
// bites: plain
// stopped: check CAP1008
// calls: 2
const seen = new WeakSet<object>();
const tag = (parts: TemplateStringsArray): string => {
  if (seen.has(parts)) return "BITTEN:the same strings as the one before";
  seen.add(parts);
  return "nothing";
};
export default function attack(): string {
  return tag`x`;
}
