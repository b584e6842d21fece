export default function attack(victim) {
  const doors = victim.makeDoors();
  doors.each((_pin, door, pins) => {
    try {
      pins.set(door, "0000");
    } catch {}
  });
  return doors.open("front", "0000") ? "BITTEN:opened with a pin of my own" : "closed";
}
