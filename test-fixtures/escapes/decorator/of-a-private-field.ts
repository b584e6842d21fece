// family: decorator
// bites: plain
// stopped: check CAP1011
// language: warn
// note: the context hands out an accessor to what is private
export default function attack(): string {
  let read: (purse: object) => unknown = () => "nothing";
  const steal = (_field: undefined, context: ClassFieldDecoratorContext): void => {
    read = (purse) => context.access.get(purse);
  };
  class Purse {
    // @ts-ignore: never read, says TypeScript
    @steal #pin = "hunter2";
  }
  return `BITTEN:${read(new Purse())}`;
}
