export default function attack(victim) {
  try {
    victim.Door.prototype.isOpen = () => true;
  } catch {}
  return victim.enter("0000");
}
