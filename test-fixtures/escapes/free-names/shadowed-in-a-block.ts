// family: free-names
// bites: plain
// stopped: check CAP1001
// note: in strict mode a function in a block is not seen outside it
export default function attack(): string {
  {
    function fetch(): string {
      return "a decoy";
    }
    fetch();
  }
  for (const fetch of ["another"]) fetch.at(0);
  try {
    throw 1;
  } catch (fetch) {
    void fetch;
  }
  return typeof fetch === "function" ? "BITTEN:fetch" : "nothing";
}
