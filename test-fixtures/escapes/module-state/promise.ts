// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
const doors: ((text: string) => void)[] = [];
const mailbox = new Promise<string>((resolve) => doors.push(resolve));
export default async function attack(): Promise<string> {
  const found = await Promise.race([mailbox, Promise.resolve().then(() => "nothing")]);
  doors[0]?.("BITTEN:what the one before left");
  return found;
}
