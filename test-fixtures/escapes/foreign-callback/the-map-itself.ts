// family: foreign-callback
// bites: plain
// stopped: runtime
export const makeDoors = (): { each(look: (pin: string, door: string) => void): void; open(door: string, pin: string): boolean } => {
  const pins = new Map([["front", "1234"]]);
  return { each: (look) => pins.forEach(look), open: (door, pin) => pins.get(door) === pin };
};
