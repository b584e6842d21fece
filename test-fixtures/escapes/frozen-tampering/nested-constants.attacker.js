export default function attack(victim) {
  const [route] = victim.list();
  try {
    route.open = true;
  } catch {}
  return victim.isOpen() ? "BITTEN:the admin's door is open" : "closed";
}
