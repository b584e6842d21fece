// family: error-stack
// bites: plain
// stopped: runtime
// note: one number of the whole process, which two modules can write and read
// calls: 2
export default function attack() {
  const key = ["stackTrace", "Limit"].join("");
  const found = Error[key];
  Error[key] = 4711;
  return found === 4711 ? "BITTEN:what the one before left" : "nothing";
}
