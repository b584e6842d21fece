export default function attack(victim) {
  try {
    victim.table.check = () => true;
  } catch {}
  return victim.unlock("0000");
}
