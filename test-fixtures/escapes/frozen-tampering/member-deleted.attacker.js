export default function attack(victim) {
  const alarm = victim.makeAlarm();
  delete alarm.ring;
  return victim.test(alarm);
}
