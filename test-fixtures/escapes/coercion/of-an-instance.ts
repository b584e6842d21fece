// family: coercion
// bites: plain
// stopped: check CAP2005
// language: warn
export default function attack(): string {
  class Guest {
    ran = "nothing";
    toString(): string {
      this.ran = "BITTEN:ran in the middle of a template";
      return "";
    }
  }
  const guest = new Guest();
  return `${guest}${guest.ran}`;
}
