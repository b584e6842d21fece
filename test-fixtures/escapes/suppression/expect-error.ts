// family: suppression
// bites: plain
// stopped: check CAP2002
export default function attack(): string {
  const wrong = {
    // @ts-expect-error: the other kind of comment
    name: (3 as string),
  };
  return typeof wrong.name === "string" ? "nothing" : `BITTEN:a string that is ${wrong.name}`;
}
