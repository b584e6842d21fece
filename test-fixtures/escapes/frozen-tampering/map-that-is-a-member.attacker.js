export default function attack(victim) {
  const settings = victim.makeSettings();
  settings.users.set("admin", "Eve");
  const seen = settings.users.get("admin");
  return seen === "Ada" && settings.admin() === "Ada" ? "Ada" : `BITTEN:another holder sees ${seen}`;
}
