// family: template-channel
// bites: plain
// stopped: check CAP1008
// calls: 2
// language: warn
class Same {
  constructor(target: object) {
    return target;
  }
}
class Mailbox extends Same {
  #count = 0;
  static next(strings: TemplateStringsArray): number {
    if (!(#count in strings)) new Mailbox(strings);
    return (strings as unknown as Mailbox).#count++;
  }
}
export default function attack(): string {
  return Mailbox.next`x` > 0 ? "BITTEN:what the one before left" : "nothing";
}
