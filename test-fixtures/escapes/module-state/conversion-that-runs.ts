// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
// note: a template calls `toString`, and what that closes over is no longer the module's to freeze
const box = { take: () => 0 };
const text = `${{ toString: () => Object.assign(box, { take: ((n = 0) => () => n++)() }) && "" }}`;
export default function attack(): string {
  return box.take() > 0 && text === "" ? "BITTEN:what the one before left" : "nothing";
}
