// family: suppression
// bites: plain
// stopped: check CAP2002
export default function attack(): string {
  return `${
    // @ts-ignore
    [1].at("0") satisfies string
  }` === "1" ? "BITTEN:a string that is 1" : "nothing";
}
