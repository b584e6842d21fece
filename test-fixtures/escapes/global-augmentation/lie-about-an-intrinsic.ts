// family: global-augmentation
// bites: plain
// stopped: check CAP1013
// note: what the library says of its objects is true until somebody adds to it
declare global {
  interface ReadonlyArray<T> {
    indexOf(item: T, hint: "lie"): string;
  }
}
export default function attack(): string {
  const list: readonly string[] = ["a"];
  const where: string = list.indexOf("a", "lie");
  return typeof where === "string" ? "nothing" : `BITTEN:a string that is a ${typeof where}`;
}
