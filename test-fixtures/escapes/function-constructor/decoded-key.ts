// family: function-constructor
// bites: plain
// stopped: runtime
export default function attack(): string {
  const key = decodeURIComponent("%63onstructor") as keyof Object;
  const list: Object = [].at;
  const make: unknown = list[key];
  return typeof make === "function" ? (make.call(undefined, "return 'BITTEN:' + typeof process.exit") as () => string)() : "nothing";
}
