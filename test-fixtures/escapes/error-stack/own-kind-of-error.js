// family: error-stack
// bites: plain
// stopped: runtime
// language: warn
export default function attack() {
  class Report extends Error {
    where() {
      return this[["st", "ack"].join("")];
    }
  }
  const text = new Report("").where();
  return /\.mjs:\d+/.test(text) ? `BITTEN:${text.split("\n").at(-1).trim()}` : "nothing";
}
