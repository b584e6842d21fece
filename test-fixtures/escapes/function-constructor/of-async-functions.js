// family: function-constructor
// bites: plain
// stopped: runtime
export default async function attack() {
  const later = async () => 0;
  return later[["con", "structor"].join("")]("return 'BITTEN:' + typeof process.exit")();
}
