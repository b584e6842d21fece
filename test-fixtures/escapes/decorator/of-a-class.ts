// family: decorator
// bites: plain
// stopped: check CAP1011
// language: warn
let seen = "nothing";
const watch = (_target: object, context: ClassDecoratorContext): void => {
  seen = `BITTEN:ran while the class ${context.name} was made`;
};
@watch
class Quiet {}
export default function attack(): string {
  return new Quiet() ? seen : "";
}
