export default function attack(victim) {
  let reads = 0;
  const path = new Proxy(["notes"], { get: (target, key) => (key === "0" && reads++ > 0 ? ".." : Reflect.get(target, key)) });
  const opened = victim.open(path);
  return opened.includes("..") ? `BITTEN:opened ${opened}` : opened;
}
