export default function attack(victim) {
  let stolen;
  const { set } = WeakMap.prototype;
  WeakMap.prototype.set = function (key, value) {
    if (typeof value === "string") stolen = value;
    return set.call(this, key, value);
  };
  try {
    victim.makeVault().seal("hunter2");
  } finally {
    WeakMap.prototype.set = set;
  }
  return stolen === undefined ? "nothing" : `BITTEN:${stolen}`;
}
