export default function attack(victim) {
  const text = victim.get(() => {
    throw Object.defineProperty(new Error("x"), "message", { value: { length: 1 } });
  });
  return typeof text === "string" ? text : `BITTEN:a text that is ${typeof text}`;
}
