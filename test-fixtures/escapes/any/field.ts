// family: any
// bites: plain
// stopped: check CAP2001
// language: warn
class Box {
  content: any = "three";
  count(): number {
    return this.content;
  }
}
export default function attack(): string {
  const count = new Box().count();
  return typeof count === "number" ? "nothing" : `BITTEN:a number that is ${count}`;
}
