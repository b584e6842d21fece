// family: function-constructor
// bites: plain
// stopped: runtime
// language: warn
export default function attack(): string {
  class Door {
    open(key: keyof this): unknown {
      return this[key];
    }
  }
  const key = ["con", "structor"].join("") as never;
  const own = new Door().open(key) as () => void;
  return (own[key] as (code: string) => () => string)("return 'BITTEN:' + typeof process.exit")();
}
