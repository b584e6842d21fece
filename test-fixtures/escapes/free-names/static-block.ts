// family: free-names
// bites: plain
// stopped: check CAP1001
// language: warn
export default function attack(): string {
  let taken = "nothing";
  class Quiet {
    static {
      taken = `BITTEN:${typeof console.log} console.log`;
    }
  }
  return Quiet.name === "" ? "" : taken;
}
