// family: free-names
// bites: plain
// stopped: check CAP1001
// language: warn
class Bus extends EventTarget {
  listen(): string {
    let heard = "nothing";
    this.addEventListener("x", () => {
      heard = "BITTEN:an event of the host's";
    });
    this.dispatchEvent(new Event("x"));
    return heard;
  }
}
export default function attack(): string {
  return new Bus().listen();
}
