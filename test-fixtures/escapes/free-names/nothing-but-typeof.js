// family: free-names
// bites: plain
// stopped: check CAP1001
// note: even asking whether something is there tells one machine from another
export default function attack() {
  return typeof Bun === "undefined" && typeof Deno === "undefined" && typeof Buffer !== "undefined" ? "BITTEN:this is Node" : "nothing";
}
