// Control flow: zones that follow promises and timers.
import "zone.js/node";

export default async () => {
  const { Zone } = globalThis;
  const zone = Zone.current.fork({ name: "mine", properties: { user: "ada" } });
  return await zone.run(async () => {
    const seen = [Zone.current.name];
    await new Promise((resolve) => setTimeout(() => (seen.push(Zone.current.get("user")), resolve()), 1));
    await Promise.resolve().then(() => seen.push(Zone.current.name));
    return seen;
  });
};
