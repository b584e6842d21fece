export default function attack(victim) {
  const settings = victim.makeSettings();
  try {
    settings.read().set("admin", "Eve");
  } catch {}
  const admin = settings.read().get("admin");
  return admin === "Ada" ? admin : `BITTEN:the admin is ${admin}`;
}
