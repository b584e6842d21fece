// family: any
// bites: plain
// stopped: check CAP2001
export default function attack(): string {
  try {
    throw "three";
  } catch (error: any) {
    const count: number = error;
    return typeof count === "number" ? "nothing" : `BITTEN:a number that is ${count}`;
  }
}
